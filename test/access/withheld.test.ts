import { afterAll, beforeAll, expect, test } from 'vitest'
import { appRouter } from '#server/api/router.ts'
import { createCallerFactory } from '#server/api/trpc.ts'
import { uploadedSources } from '#server/file/source.ts'
import { exportRanking } from '#server/usecase/export-ranking.ts'
import { importReports } from '#server/usecase/import-reports.ts'
import { ACTORS, AT, type City, openCity, REPORTING, reportFiles, SPACES, type Who, YEARS } from './city.ts'

// What was once told by the way: marks by the log, values by the scheme's page, persons by file names and words.

let city: City
beforeAll(async () => {
  city = await openCity()
})
afterAll(() => city.store.close())

const as = (who: Who) =>
  createCallerFactory(appRouter)({
    ...{ store: city.store, demo: false, now: () => AT, actor: ACTORS[who] },
  })
const own = SPACES.own.code
const DEFAULT = { id: 'wenzhou-art12', version: '1' }

test('the log tells of marks and flags that they were given, to those alone who see them', () =>
  city.undone(async () => {
    const flag = { year: YEARS.before, space: own, flag: '张三 13800138000 举报', isSet: true }
    await as('city').mark.flag(flag)
    const { entries } = await as('city').audit.list({ action: 'flag set' })
    expect(entries).toHaveLength(1)
    expect(JSON.stringify(entries)).not.toMatch(/张三|138/)
    expect((await as('district').audit.list({ action: 'flag set' })).entries).toEqual([])
    await expect(as('city').mark.flag({ ...flag, space: 'NOPE' })).rejects.toThrow('空间名录中没有')
  }))

test.each([
  ['before', 0],
  ['preview', 0],
  ['publicity', 1],
  ['published', 1],
] as const)('the auditor sees values under a scheme once results are public: %s', async (time, documents) => {
  const asked = { year: YEARS[time], ...DEFAULT }
  expect(await as('auditor').scheme.values(asked)).toHaveLength(documents)
  expect(await as('city').scheme.values(asked)).toHaveLength(1)
})

test('names of evidence that came with tables are masked to the auditor', () =>
  city.undone(async () => {
    const picture = { name: `${own}/张三13800138000.jpg`, content: Buffer.from('picture') }
    await importReports(city.store, {
      ...{ year: REPORTING, space: null, scope: 'all', advance: null, by: 'test', at: AT },
      entries: await uploadedSources([...reportFiles(REPORTING, 'own'), picture]),
    })
    const asked = { year: REPORTING, space: own }
    expect(JSON.stringify(await as('city').report.get(asked))).toContain('张三13800138000.jpg')
    const shown = await as('auditor').report.get(asked)
    expect(JSON.stringify(shown)).not.toMatch(/张三|13800138000/)
    expect(shown.files.map(({ path }) => path)).toContain('****.jpg')
    expect(shown.files.map(({ path }) => path)).toContain(`${own}/2.csv`)
  }))

test.each(['330302199001011237', '３３０３０２１９９００１０１１２３７', '330302 19900101 1237'])(
  'an identity card number in words is not taken in: %s',
  async (number) => {
    const text = `核实：张某 ${number}`
    const asked = { year: YEARS.publicity, space: own }
    const refused = '不收集身份证号码'
    await expect(as('district').finding.raise({ ...asked, text, row: null })).rejects.toThrow(refused)
    await expect(as('space').objection.raise({ ...asked, text, indicator: null, row: null })).rejects.toThrow(
      refused,
    )
    await expect(as('district').review.noteAbsence({ ...asked, reason: text })).rejects.toThrow(refused)
  },
)

test('numbers of persons in words are masked to the auditor alone', () =>
  city.undone(async () => {
    const asked = { year: YEARS.publicity, space: own }
    const id = await as('district').finding.raise({ ...asked, text: '请联系张某 13812345678', row: null })
    const shown = async (who: Who) => [
      (await as(who).finding.get({ ...asked, id })).text,
      (await as(who).finding.list(asked)).find((one) => one.id === id)!.text,
    ]
    expect(await shown('auditor')).toEqual(['请联系张某 138****5678', '请联系张某 138****5678'])
    expect(await shown('space')).toEqual(['请联系张某 13812345678', '请联系张某 13812345678'])
  }))

test('a space takes its own line of the ranking home', async () => {
  const [ranking] = (await exportRanking(city.store, ACTORS.space, YEARS.published))!
  expect(ranking.rows.map((row) => row[3])).toEqual([own])
})

import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { ChangedMeanwhile, Refused } from '#server/db/refused.ts'
import type { Store } from '#server/db/store.ts'
import { openHandedIn } from '#server/usecase/open-handed-in.ts'
import { PROFILE_FILE, saveProfileForm } from '#server/usecase/save-profile-form.ts'
import { showProfileForm } from '#server/usecase/show-profile-form.ts'
import { checkProfile, type ProfileCells } from '#shared/reading/profile-form.ts'
import { typedText } from '#shared/reading/row-check.ts'
import { expectedCells, meantReport } from '#test/property/truth.ts'
import { AT, errorsOf, handIn, openCity, report, told, whole, YEAR } from './city.ts'

const SPACE = 'WZ-LC-001'
const DOING = { by: 'test', at: AT }
const SOUND: ProfileCells = {
  ...{ area: '1200.5', seatArea: '700', publicArea: '300', workstations: '80', tenure: '租赁' },
  ...{ leaseStart: '2023/1/1', leaseEnd: '2027年12月31日', fullTimeStaff: '4人', income: '1,805,000元' },
  ...{ contact: '张三', phone: '13800000000' },
}

let store: Store
beforeEach(async () => {
  store = await openCity()
})

const form = async (year = YEAR) =>
  (await showProfileForm(store, { year, space: SPACE, at: AT, isCity: true }))!
const save = async (cells: ProfileCells, seen?: Awaited<ReturnType<typeof form>>['seen']) =>
  saveProfileForm(
    store,
    { year: YEAR, space: SPACE, isCity: true, cells, seen: seen === undefined ? (await form()).seen : seen },
    DOING,
  )

describe('what is typed into the form', () => {
  test('is read by the rules of all tables, and is the report', async () => {
    expect(await save(SOUND)).toEqual({ revision: 1, changed: true })
    const { ledgers, issues, files } = await report(store)
    expect(ledgers.profile.rows).toEqual([
      {
        ...{ file: PROFILE_FILE, sheet: null, row: 2 },
        cells: [
          ...[YEAR, 1200.5, 700, 300, 80, '租赁', '2023-01-01', '2027-12-31', 4],
          ...[null, null, null, null, null, 180.5, null, null, '张三', '13800000000'],
        ],
      },
    ])
    expect(errorsOf(issues)).toEqual([])
    expect(files.map(({ path, ledgers }) => [path, ledgers])).toEqual([[PROFILE_FILE, ['profile']]])
  })

  test('is kept as a file, and on record as typed in', async () => {
    await save(SOUND)
    const { files } = await report(store)
    const kept = await openHandedIn(store, files[0]!.sha256, { space: SPACE })
    expect(Buffer.concat([...kept!.parts]).toString('utf8')).toMatch(/^\uFEFF年度\*,总面积（平方米）\*,/)
    const [entry] = await store.log.list({ scope: 'all', action: 'uploaded', limit: 1 })
    expect(entry).toMatchObject({
      action: 'uploaded',
      space: SPACE,
      detail: expect.stringContaining('"how":"form"'),
    })
  })

  test('leaves the other ledgers as they are', async () => {
    await handIn(store, whole())
    const before = await report(store)
    await save(SOUND)
    const after = await report(store)
    expect(after.revision).toBe(2)
    expect({ ...after.rows, profile: 0 }).toEqual({ ...before.rows, profile: 0 })
    expect(after.files.map(({ path }) => path).sort()).toEqual(
      [
        ...before.files.map(({ path }) => path).filter((path) => !path.endsWith('1.csv')),
        PROFILE_FILE,
      ].sort(),
    )
  })

  test('makes nothing new where it is the same', async () => {
    await save(SOUND)
    expect(await save(SOUND)).toEqual({ revision: 1, changed: false })
  })

  test('makes a draft with faults where it has some, and is there again', async () => {
    await save({ ...SOUND, area: '很大', leaseEnd: '2022-01-01' })
    const { issues, rows } = await report(store)
    expect(errorsOf(issues)).toEqual([
      `NUMBER_INVALID ${PROFILE_FILE} 2 总面积`,
      `DATE_ORDER ${PROFILE_FILE} 2 租赁截止日期`,
    ])
    expect(rows.profile).toBe(0)
    const { current } = await form()
    expect(current).toMatchObject({ area: '很大', leaseEnd: '2022-01-01', tenure: '租赁', income: '180.5' })
  })
})

describe('the form begins with', () => {
  test('nothing where there is nothing', async () => {
    expect(await form()).toMatchObject({ seen: null, current: null, lastYear: null, handIn: { ok: true } })
  })

  test("the newest revision, and last year's report in force", async () => {
    await handIn(
      store,
      {
        [`${SPACE}/1.csv`]:
          '年度,总面积,工位面积,公共面积,工位数,场地性质,专职人员数\n2024,900,500,300,60,自有,3',
      },
      {
        ...{ year: YEAR - 1, advance: 'verified' },
      },
    )
    await handIn(store, whole())
    const { current, lastYear, seen } = await form()
    expect(seen).toEqual({ revision: 1, status: 'draft' })
    expect(current).toMatchObject({ area: '1000', workstations: '20', income: '', year: '2025' })
    expect(lastYear).toMatchObject({ year: 2024, cells: { area: '900', workstations: '60' } })
  })

  test('what was typed in a faulty table, its amounts in the unit of the form', async () => {
    const table = [
      ...['2025 年度基本情况', '年度,总面积,工位面积,公共面积,工位数,场地性质,专职人员数,总收入(元)'],
      '2025,1000,500,300,2O,自有,3,120000',
    ]
    await handIn(store, { [`${SPACE}/1.csv`]: table.join('\n') })
    expect((await form()).current).toMatchObject({ workstations: '2O', area: '1000', income: '12' })
  })
})

test('who saw another revision is told, and nothing is overwritten', async () => {
  const { seen } = await form()
  await handIn(store, whole())
  await expect(save(SOUND, seen)).rejects.toThrow(ChangedMeanwhile)
  expect((await report(store)).revision).toBe(1)
  await expect(save(SOUND, { revision: 1, status: 'submitted' })).rejects.toThrow(ChangedMeanwhile)
})

test('out of its time nothing is taken', async () => {
  const asked = { year: YEAR, space: SPACE, isCity: false, seen: null, cells: SOUND }
  await expect(saveProfileForm(store, asked, DOING)).rejects.toThrow(Refused)
  expect(await store.revision(YEAR, SPACE)).toBeNull()
})

test('any sound row is saved as it is meant, and shown again as itself', async () => {
  await fc.assert(
    fc.asyncProperty(fc.gen(), async (draw) => {
      const [meant] = meantReport((_, n) => draw(fc.nat, { max: n - 1 })).profile.rows
      const expected = expectedCells('profile', meant!)
      const cells = Object.fromEntries(
        Object.entries(expected).map(([key, value]) => [key, typedText(value)]),
      )
      expect(checkProfile(cells, YEAR).issues).toEqual([])
      await save(cells)
      const { ledgers } = await report(store)
      const { columns, rows } = ledgers.profile
      expect(Object.fromEntries(columns.map(({ key }, at) => [key, rows[0]!.cells[at]]))).toEqual(expected)
      expect((await form()).current).toEqual(cells)
    }),
    { numRuns: 40 },
  )
})

test('what the form says is what the server finds', async () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      '无',
      '12',
      '-3',
      '1e3',
      '2025-02-30',
      '租赁',
      '租凭',
      '=1+1',
      '合计',
      '"',
      'a\nb',
      '1,2',
    ),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  )
  const keys = Object.keys(SOUND)
  await fc.assert(
    fc.asyncProperty(fc.array(cell, { minLength: keys.length, maxLength: keys.length }), async (typed) => {
      const cells = Object.fromEntries(keys.map((key, at) => [key, typed[at]!]))
      const said = checkProfile(cells, YEAR).issues
      await save(cells)
      const { issues } = await report(store)
      const found = issues.filter(({ file, row }) => file === PROFILE_FILE && row === 2)
      const plain = (all: typeof said) =>
        told(all.map((issue) => ({ ...issue, file: null, row: null }))).sort()
      // What is no error is told once for the whole table.
      const errors = (all: typeof said) => all.filter(({ severity }) => severity === 'error')
      expect(plain(errors(found))).toEqual(plain(errors(said)))
    }),
    { numRuns: 60 },
  )
})

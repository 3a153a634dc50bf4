import { join } from 'node:path'
import { utils, write } from '@e965/xlsx'
import iconv from 'iconv-lite'
import { beforeEach, describe, expect, test } from 'vitest'
import { ChangedMeanwhile, Refused } from '#server/db/refused.ts'
import type { Store } from '#server/db/store.ts'
import { openSources } from '#server/file/source.ts'
import { importRegistry } from '#server/usecase/import-registry.ts'
import { importReports } from '#server/usecase/import-reports.ts'
import { mendRow, type RowMend } from '#server/usecase/mend-row.ts'
import { openHandedIn } from '#server/usecase/open-handed-in.ts'
import { showRow } from '#server/usecase/show-row.ts'
import { LEDGER_IDS, type LedgerId } from '#shared/ledger/ledgers.ts'
import { cellsOf } from '#shared/reading/mend-row.ts'
import { rowCheck } from '#shared/reading/row-check.ts'
import {
  AT,
  errorsOf,
  events,
  handIn,
  mentors,
  openCity,
  profile,
  report,
  told,
  whole,
  YEAR,
} from './city.ts'

const SPACE = 'WZ-LC-001'
const DOING = { by: 'test', at: AT }
const FAULTS = join(import.meta.dirname, '../cases/faults')

let store: Store
beforeEach(async () => {
  store = await openCity()
})

type Place = Pick<RowMend, 'file' | 'sheet' | 'row'>
const at = (file: string, row: number, sheet: string | null = null): Place => ({ file, sheet, row })
const show = (place: Place) => showRow(store, { year: YEAR, space: SPACE, ...place, at: AT, isCity: true })
const mend = async (place: Place, cells: RowMend['cells'], more: Partial<RowMend> = {}) => {
  const newest = (await store.revision(YEAR, SPACE))!
  const seen = { revision: newest.number, status: newest.status }
  const asked = { year: YEAR, space: SPACE, isCity: true, seen, cutsBeyond: false, ...place, cells, ...more }
  return mendRow(store, asked, DOING)
}
const rowsOf = async (ledger: 'events' | 'mentors' | 'profile' = 'events') =>
  (await report(store)).ledgers[ledger].rows.map(({ row, cells }) => [row, cells[0], cells[2]])

const EVENTS = 'WZ-LC-001/2.csv'
const faulty = () =>
  [
    '2025 年度活动台账',
    '活动名称;活动类型;举办日期;参加人数',
    '甲;路演;2025-02-30;20',
    '',
    '乙;"沙;龙";2025-3-5;30',
  ].join('\n')

describe('a row of a text file', () => {
  beforeEach(async () => {
    await handIn(store, { ...whole(), [EVENTS]: iconv.encode(faulty(), 'gb18030') })
  })

  test('is shown as it was handed in, with what was found in it', async () => {
    const shown = (await show(at(EVENTS, 3)))!
    expect(shown).toMatchObject({
      ledger: 'events',
      seen: { revision: 1, status: 'draft' },
      handIn: { ok: true },
      hindrance: null,
      table: { line: ['甲', '路演', '2025-02-30', '20'] },
    })
    expect(told(shown.issues)).toEqual([`DATE_INVALID ${EVENTS} 3 举办日期`])
    expect(cellsOf(shown.table!.line, rowCheck(shown.table!.head, YEAR)!)).toEqual({
      ...{ name: '甲', kind: '路演', date: '2025-02-30', participants: '20' },
    })
  })

  test('is mended: the others stay as and where they are, and a new draft is made', async () => {
    const before = await report(store)
    expect(await mend(at(EVENTS, 3), { date: '2025-02-28' })).toEqual({ revision: 2, issues: [] })
    const after = await report(store)
    expect(await rowsOf()).toEqual([[3, '甲', '2025-02-28']])
    expect(errorsOf(before.issues)).toEqual([
      `DATE_INVALID ${EVENTS} 3 举办日期`,
      `ENUM_UNKNOWN ${EVENTS} 5 活动类型`,
    ])
    expect(errorsOf(after.issues)).toEqual([`ENUM_UNKNOWN ${EVENTS} 5 活动类型`])
    expect(after.rows).toEqual({ ...before.rows, events: 1 })
    await mend(at(EVENTS, 5), { kind: '沙龙' })
    expect(await rowsOf()).toEqual([
      [3, '甲', '2025-02-28'],
      [5, '乙', '2025-03-05'],
    ])
  })

  test('what was handed in before is still there, and the log says how it came', async () => {
    const { files } = await report(store)
    await mend(at(EVENTS, 3), { date: '2025-02-28' })
    const { sha256 } = files.find(({ path }) => path === EVENTS)!
    const kept = await openHandedIn(store, sha256, { space: SPACE })
    expect(iconv.decode(Buffer.concat([...kept!.parts]), 'gb18030')).toBe(faulty())
    const [entry] = await store.log.list({ scope: 'all', action: 'uploaded', limit: 1 })
    expect(JSON.parse(entry!.detail!)).toMatchObject({ revision: 2, how: 'mended' })
  })

  test('with what is still wrong, it says so', async () => {
    const { issues } = await mend(at(EVENTS, 3), { date: '二月', participants: '三十' })
    expect(told(issues)).toEqual([`DATE_INVALID ${EVENTS} 3 举办日期`, `NUMBER_INVALID ${EVENTS} 3 参加人数`])
  })

  test('emptied, it is no row any more', async () => {
    await mend(at(EVENTS, 5), { name: '', kind: '', date: '', participants: '' })
    expect(errorsOf((await report(store)).issues)).toEqual([`DATE_INVALID ${EVENTS} 3 举办日期`])
  })

  test.each([
    ['nothing is changed', at(EVENTS, 3), { date: '2025-02-30' }, {}, '没有改动'],
    ['a column that it has not', at(EVENTS, 3), { remark: '好' }, {}, '没有改动'],
    ['the header', at(EVENTS, 2), { date: '2025-02-28' }, {}, '报送的表里没有这一行'],
    ['past its end', at(EVENTS, 6), { date: '2025-02-28' }, {}, '报送的表里没有这一行'],
    ['a table that is not there', at('x.csv', 3), { date: '2025-02-28' }, {}, '报送的表里没有这一行'],
    ['a space, out of its time', at(EVENTS, 3), { date: '2025-02-28' }, { isCity: false }, '没有启动考核'],
  ])('is not mended: %s', async (_, place, cells, more, why) => {
    const refused = await mend(place, cells, more).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(Refused)
    expect((refused as Error).message).toContain(why)
    expect((await report(store)).revision).toBe(1)
  })

  test('who saw another revision is told', async () => {
    const old = { revision: 1, status: 'draft' } as const
    await mend(at(EVENTS, 3), { date: '2025-02-28' })
    await expect(mend(at(EVENTS, 3), { date: '2025-02-27' }, { seen: old })).rejects.toThrow(ChangedMeanwhile)
    await expect(
      mend(at(EVENTS, 3), { date: '2025-02-27' }, { seen: { revision: 2, status: 'submitted' } }),
    ).rejects.toThrow(ChangedMeanwhile)
    expect((await report(store)).revision).toBe(2)
  })

  test('the header is shown as what is not mended here', async () => {
    expect(await show(at(EVENTS, 1))).toMatchObject({
      table: null,
      hindrance: expect.stringContaining('表头'),
    })
    expect(await show(at(EVENTS, 9))).toBeNull()
    expect(await show(at('x.csv', 3))).toBeNull()
  })
})

test('one table of several, a workbook of several ledgers: the rest stays', async () => {
  const book = utils.book_new()
  const sheet = (...rows: unknown[][]) => utils.aoa_to_sheet(rows)
  utils.book_append_sheet(
    book,
    sheet(['活动名称', '活动类型', '举办日期', '参加人数'], ['丙', '路演', '2025-04-31', 20]),
    '活动',
  )
  utils.book_append_sheet(book, sheet(['姓名', '类型', '聘用日期'], ['张三', '专职', '2024-01-01']), '导师')
  const xlsx = write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer
  await handIn(store, { ...whole(), 'WZ-LC-001/9.xlsx': xlsx })
  // The roster is replaced afterwards: what the workbook has of it is not to come back.
  await handIn(store, { 'WZ-LC-001/m.csv': mentors('王五', '赵六', '孙七') })
  const place = at('WZ-LC-001/9.xlsx', 2, '活动')
  expect(await mend(place, { date: '2025-04-30' })).toMatchObject({ revision: 3, issues: [] })
  const { ledgers, files } = await report(store)
  expect(ledgers.events.rows.map(({ file, sheet, row, cells }) => [file, sheet, row, cells[0]])).toEqual([
    ...['甲', '乙', '丙', '丁'].map((name, index) => [EVENTS, null, index + 2, name]),
    ['WZ-LC-001/9.xlsx', '活动', 2, '丙'],
  ])
  expect(await rowsOf('mentors')).toHaveLength(3)
  expect(files.filter(({ ledgers }) => ledgers.includes('events'))).toHaveLength(2)
})

test('a column that the table has twice, and what stands past the last column', async () => {
  const table = [
    '活动名称,活动类型,举办日期,参加人数,活动人数',
    '甲,路演,2025-03-05,20,30,',
    '乙,路演,2025-03-05,,40,多余,',
  ]
  await handIn(store, { ...whole(), [EVENTS]: table.join('\n') })
  expect(errorsOf((await report(store)).issues)).toHaveLength(2)
  await mend(at(EVENTS, 2), { participants: '25' })
  await mend(at(EVENTS, 3), { participants: '41' }, { cutsBeyond: true })
  const after = await report(store)
  expect(errorsOf(after.issues)).toEqual([])
  const count = after.ledgers.events.columns.findIndex(({ key }) => key === 'participants')
  expect(after.ledgers.events.rows.map(({ cells }) => cells[count])).toEqual([25, 41])
})

test('pictures that came with the table are known as long as it is mended', async () => {
  const table = '活动名称,活动类型,举办日期,参加人数,佐证材料\n甲,路演,2025-03-05,2O,a.jpg\n'
  await handIn(store, { ...whole(), [EVENTS]: table, 'WZ-LC-001/a.jpg': 'picture' })
  await mend(at(EVENTS, 2), { participants: '20' })
  const after = await report(store)
  expect(told(after.issues).filter((one) => one.startsWith('EVIDENCE_MISSING'))).toEqual([])
  expect(errorsOf(after.issues)).toEqual([])
})

test("a table with another space's rows is mended by nobody", async () => {
  const table = `空间编码,${events('甲', '乙').replace(/\n/g, `\n${SPACE},`)}`.replace(
    `${SPACE},乙`,
    'WZ-LC-002,乙',
  )
  await handIn(store, { ...whole(), ...{ [EVENTS]: profile(), 'all.csv': table } })
  expect(await show(at('all.csv', 2))).toMatchObject({
    table: null,
    hindrance: expect.stringContaining('其他空间'),
  })
  await expect(mend(at('all.csv', 2), { name: '丙' })).rejects.toThrow('其他空间')
})

test('in the reports with all kinds of faults, one row is emptied and every other is as it was', async () => {
  const city = await openCity()
  await importRegistry(city, await openSources([join(FAULTS, 'registry')]), AT)
  const { reports } = await importReports(city, {
    ...{ year: YEAR, space: null, scope: 'all', advance: null, by: 'test', at: AT },
    entries: await openSources([join(FAULTS, String(YEAR))]),
  })
  const rowsOf = async (space: string, ledger: LedgerId) =>
    ((await city.revision(YEAR, space))!.ledgers[ledger]?.parts ?? []).flatMap(({ file, sheet, rows }) =>
      rows.map(([row, ...values]) => ({ file, sheet, row, values })),
    )
  let mended = 0
  for (const { space } of reports) {
    for (const ledger of LEDGER_IDS) {
      const rows = await rowsOf(space, ledger)
      const place = rows[Math.floor(rows.length / 2)]
      const shown = place && (await showRow(city, { ...place, year: YEAR, space, at: AT, isCity: true }))
      if (!shown?.table) continue
      const check = rowCheck(shown.table.head, YEAR)!
      const cells = Object.fromEntries(Object.keys(cellsOf(shown.table.line, check)).map((key) => [key, '']))
      const asked = { ...{ year: YEAR, space, isCity: true, cutsBeyond: true, seen: shown.seen, cells } }
      const { file, sheet, row } = place!
      await mendRow(city, { ...asked, file, sheet, row }, DOING)
      expect(await rowsOf(space, ledger), `${space} ${ledger}`).toEqual(rows.filter((one) => one !== place))
      mended++
    }
  }
  expect(mended).toBeGreaterThan(50)
})

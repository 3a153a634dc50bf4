import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { read, utils, write } from '@e965/xlsx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { KeptRevision } from '#server/db/report-reader.ts'
import { openStore, type Store } from '#server/db/store.ts'
import { openSources, uploadedSources } from '#server/file/source.ts'
import { importRegistry } from '#server/usecase/import-registry.ts'
import { importReports } from '#server/usecase/import-reports.ts'
import { listReturnable } from '#server/usecase/list-returnable.ts'
import { returnTables } from '#server/usecase/return-tables.ts'
import type { LedgerId } from '#shared/ledger/ledgers.ts'

// Faulty tables that are given back (错误信息) are read like what was handed in, and go through once they are mended.

const AT = '2026-01-15T08:00:00.000Z'
const YEAR = 2025
const FAULTS = join(import.meta.dirname, '../cases/faults')

const stores: Store[] = []
afterAll(() => {
  for (const store of stores) store.close()
})

async function registered(): Promise<Store> {
  const store = openStore(':memory:')
  stores.push(store)
  const files = readdirSync(join(FAULTS, 'registry')).map((file) => join(FAULTS, 'registry', file))
  await importRegistry(store, await openSources(files), AT)
  return store
}

const handIn = async (store: Store, space: string | null, files: Record<string, string | Buffer>) =>
  importReports(store, {
    ...{ year: YEAR, space, scope: 'all', advance: null, by: 'test', at: AT },
    entries: await uploadedSources(
      Object.entries(files).map(([name, content]) => ({ name, content: Buffer.from(content) })),
    ),
  })

/** What is wrong in a ledger, wherever its tables are; a cell without a value is wrong in one way or another. */
const faultsIn = (revision: KeptRevision, ledger: LedgerId) =>
  revision.issues
    .filter((issue) => issue.ledger === ledger && issue.file !== null && issue.severity !== 'note')
    // Pictures are not handed in again with the tables.
    .filter(({ code }) => code !== 'EVIDENCE_MISSING')
    .map(({ code, row, column, value }) =>
      code === 'CELL_ERROR' || code === 'FORMULA_NO_VALUE'
        ? ['NO VALUE', row, column]
        : [code, row, column, value],
    )
    .map((fault) => JSON.stringify(fault))
    .sort()

describe('as they are, they say the same again', async () => {
  const store = await registered()
  const entries = await openSources([join(FAULTS, String(YEAR))])
  const { reports } = await importReports(store, {
    ...{ year: YEAR, entries, space: null, scope: 'all', advance: null, by: 'test', at: AT },
  })
  const cases: [string, LedgerId, number][] = []
  for (const { space } of reports) {
    const faulty = (await listReturnable(store, { year: YEAR, space }, 'all'))!
    // A table of several spaces is given back whole, below.
    const revision = (await store.revision(YEAR, space))!
    for (const { ledger, tables } of faulty) {
      const shared = await Promise.all(
        revision.files
          .filter(({ ledgers }) => ledgers.includes(ledger))
          .map(async ({ sha256 }) => (await store.uploadedFile(sha256, { space })) === null),
      )
      if (!shared.includes(true)) cases.push([space, ledger, tables])
    }
  }

  test('there are such tables, of nearly every ledger, and ledgers of several', () => {
    expect(cases.length).toBeGreaterThan(30)
    expect(new Set(cases.map(([, ledger]) => ledger)).size).toBeGreaterThanOrEqual(5)
    expect(cases.some(([, , tables]) => tables > 1)).toBe(true)
  })

  test.each(cases)('%s %s', async (space, ledger) => {
    const before = (await store.revision(YEAR, space))!
    const { xlsx } = (await returnTables(store, { year: YEAR, space, ledger }, { space }))!
    // The other ledgers carry over: what is said across them is said again.
    await handIn(store, space, { 'a.xlsx': xlsx })
    const after = (await store.revision(YEAR, space))!
    expect(after.number).toBe(before.number + 1)
    expect(faultsIn(after, ledger)).toEqual(faultsIn(before, ledger))
    const rows = (revision: KeptRevision) => revision.ledgers[ledger]!.parts.map(({ rows }) => rows)
    expect(rows(after)).toEqual(rows(before))
    expect(
      after.issues.filter(({ code }) => code === 'COLUMN_UNKNOWN').map(({ value }) => value),
    ).not.toContain('错误信息')
  })
})

describe('mended, they go through', () => {
  const SPACE = 'WZ-0303-004'
  const EVENTS = [
    '某某众创空间活动台账,,,,,',
    '金额单位：千元,,,,,',
    '序号,活动名称,活动类型,举办日期,参加人数,备注,籍贯',
    '01,=SUM(A1:A2),沙龙,2025-02-30,0012,+86,@甲',
    '',
    '02,"二\n月",路演,2025年3月5日,约20,,',
    '03,三月,路演,20250306,30,,,错列',
    '04,四月,路演,2025.4.5,30,',
    '05,五月,路演,2024.4.5,30,',
    '合计,,,,90,',
  ].join('\r\n')
  let store: Store
  let xlsx: Buffer
  beforeAll(async () => {
    store = await registered()
    await handIn(store, SPACE, { '活动.csv': EVENTS })
    xlsx = (await returnTables(store, { year: YEAR, space: SPACE }, { space: SPACE }))!.xlsx
  })
  const sheetOf = (bytes: Buffer) => {
    const book = read(bytes)
    return { book, sheet: book.Sheets[book.SheetNames[0]!]! }
  }

  test('rows, columns and texts as handed in; the last column says what is wrong', () => {
    const { book, sheet } = sheetOf(xlsx)
    expect(book.SheetNames).toEqual(['活动台账'])
    const rows = utils.sheet_to_json<string[]>(sheet, { header: 1, defval: '' })
    expect(rows.map((row) => row.slice(0, 8))).toEqual([
      ['某某众创空间活动台账', '', '', '', '', '', '', ''],
      ['金额单位：千元', '', '', '', '', '', '', ''],
      ['序号', '活动名称', '活动类型', '举办日期', '参加人数', '备注', '籍贯', ''],
      ['01', '=SUM(A1:A2)', '沙龙', '2025-02-30', '0012', '+86', '@甲', ''],
      ['', '', '', '', '', '', '', ''],
      ['02', '二\n月', '路演', '2025年3月5日', '约20', '', '', ''],
      ['03', '三月', '路演', '20250306', '30', '', '', '错列'],
      ['04', '四月', '路演', '2025.4.5', '30', '', '', ''],
      ['05', '五月', '路演', '2024.4.5', '30', '', '', ''],
      ['合计', '', '', '', '90', '', '', ''],
    ])
    expect(rows.map((row) => row[8])).toEqual([
      '',
      '',
      '错误信息',
      expect.stringMatching(/^错误：“举办日期”的“2025-02-30”不是有效日期，.+。$/),
      '',
      expect.stringMatching(/^错误：“参加人数”的“约20”不是可用的数字，.+。$/),
      expect.stringMatching(/^错误：此行在表头最后一列之后还有内容“错列”/),
      '',
      '提醒：日期不在考核年度内，此行不计入。',
      '',
    ])
    expect(Object.values(sheet).filter((cell) => cell.f)).toEqual([])
  })

  test('with the cells mended nothing is left to say, and all rows are there', async () => {
    const { book, sheet } = sheetOf(xlsx)
    sheet.D4 = { t: 's', v: '2025-02-28' }
    sheet.E6 = { t: 'n', v: 20 }
    delete sheet.H7
    sheet.D9 = { t: 's', v: '2025.5.5' }
    const { reports, issues } = await handIn(store, SPACE, {
      '活动（改好）.xlsx': write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer,
    })
    expect(reports[0]).toMatchObject({ revision: 2, rows: { events: 5 } })
    expect(issues.filter(({ file }) => file !== null).map(({ code, value }) => [code, value])).toEqual([
      ['COLUMN_UNKNOWN', '籍贯'],
    ])
    const { events } = (await store.revision(YEAR, SPACE))!.ledgers
    expect(
      events!.parts[0]!.rows.map(([row, name, , date, , participants]) => [row, name, date, participants]),
    ).toEqual([
      [4, '=SUM(A1:A2)', '2025-02-28', 12],
      [6, '二 月', '2025-03-05', 20],
      [7, '三月', '2025-03-06', 30],
      [8, '四月', '2025-04-05', 30],
      [9, '五月', '2025-05-05', 30],
    ])
  })

  test('mended in part, only what is left is given back, in one column', async () => {
    const { book, sheet } = sheetOf(xlsx)
    sheet.D4 = { t: 's', v: '2025-02-28' }
    await handIn(store, SPACE, { '活动.xlsx': write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer })
    const again = (await returnTables(store, { year: YEAR, space: SPACE }, { space: SPACE }))!
    const rows = utils.sheet_to_json<string[]>(sheetOf(again.xlsx).sheet, { header: 1, defval: '' })
    expect(rows[2]!.filter((cell) => cell === '错误信息')).toHaveLength(1)
    expect(rows.map((row) => row[8] !== '')).toEqual([
      false,
      false,
      true,
      false,
      false,
      true,
      true,
      false,
      true,
      false,
    ])
  })
})

test('a table of several spaces: whole, to who may see all of them, with what is wrong of each', async () => {
  const store = await registered()
  const [one, two] = ['WZ-0303-004', 'WZ-0302-005']
  await handIn(store, null, {
    '导师.csv': `空间编码,姓名,类型,聘用日期\n${one},甲,专职,2025-13-01\n${two},乙,全职,2025-01-01`,
  })
  const asked = { year: YEAR, space: one! }
  expect(await returnTables(store, asked, { space: one! })).toBeNull()
  expect(await listReturnable(store, asked, { space: one! })).toEqual([
    { ledger: 'mentors', errors: 1, warnings: 0, tables: 1, hindrance: expect.stringContaining('其他空间') },
  ])
  const { xlsx } = (await returnTables(store, asked, 'all'))!
  const book = read(xlsx)
  const rows = utils.sheet_to_json<string[]>(book.Sheets[book.SheetNames[0]!]!, { header: 1 })
  expect(rows.map((row) => row[4])).toEqual([
    '错误信息',
    expect.stringContaining('“聘任日期”的“2025-13-01”不是有效日期'),
    expect.stringContaining('“导师类型”不能填“全职”'),
  ])
})

test('what is about the whole table stands beside its first row, its header cell coloured', async () => {
  const store = await registered()
  const space = 'WZ-0303-004'
  await handIn(store, space, { '辅导.csv': '日期,导师,辅导对象,时长（课时）\n2025-03-05,甲,乙,2\n' })
  const { xlsx } = (await returnTables(store, { year: YEAR, space }, { space }))!
  const book = read(xlsx, { cellStyles: true })
  const sheet = book.Sheets[book.SheetNames[0]!]!
  expect(sheet.E2.v).toBe('整张表错误：“辅导时长”的单位“课时”不能换算，该列未读取。请改用模板所示的单位。')
  expect([sheet.C1, sheet.D1].map((cell) => cell.s.fgColor.rgb)).toEqual(['E8EEF5', 'FFD6D1'])
})

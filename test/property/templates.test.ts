import XLSX from '@e965/xlsx'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openStore } from '#server/db/store.ts'
import { uploadedSources } from '#server/file/source.ts'
import { importReports } from '#server/usecase/import-reports.ts'
import { makeTemplate } from '#server/usecase/make-template.ts'
import { showReport } from '#server/usecase/show-report.ts'
import type { PlainDate } from '#shared/base/plain-date.ts'
import { LEDGERS } from '#shared/ledger/ledgers.ts'
import { columnGuide } from '#shared/reading/column-guide.ts'
import { SPACE } from './hand-in.ts'
import { LEDGER_NAMES, type LedgerName, SPEC } from './spec-columns.ts'
import { expectedCells, type Meant, type MeantReport, meantReport, YEAR } from './truth.ts'
import { inUnit, serialOf } from './value-forms.ts'

// A template that is filled in, as people fill it in with Excel, is read back as it was meant and without a complaint.

const AT = '2026-01-15T08:00:00.000Z'
/** Made-up rows are full of these, and they are tested elsewhere. */
const ACROSS_ROWS = new Set([
  ...['OUT_OF_YEAR', 'NO_PARTICIPANTS', 'EVENT_DUPLICATE', 'TENANT_DUPLICATE', 'MENTOR_DUPLICATE'],
  ...['MENTOR_UNKNOWN', 'SESSION_DUPLICATE', 'TENANT_UNKNOWN', 'SEATS_OVERBOOKED', 'MENTOR_DAY_LONG'],
])

type CellObject = XLSX.CellObject
type Typed = string | CellObject

const isDay = (kind: string): boolean => kind === 'date' || kind === 'range date'

/** As it is typed: numbers as numbers, days as what Excel makes of them, the rest as text. */
function typed(ledger: LedgerName, key: string, meant: Meant | undefined): Typed {
  const { kind } = SPEC[ledger].find((column) => column.key === key)!
  if (meant === null || meant === undefined || kind === 'evidence') return ''
  if (kind === 'money') return { t: 'n', v: Number(inUnit(Number(meant), '万元')) }
  if (typeof meant === 'number') return { t: 'n', v: meant }
  return isDay(kind) ? { t: 'n', v: serialOf(String(meant)), z: 'm/d/yy' } : { t: 's', v: String(meant) }
}

/** The keys of a template's columns, by the headings in its first row. */
function keysOf(ledger: LedgerName, headings: readonly string[]): string[] {
  const columns = LEDGERS.find(({ id }) => id === ledger)!.columns
  return headings.map(
    (heading) => columns.find((column) => columnGuide(ledger, column).heading === heading)!.key,
  )
}

const rowOf = (ledger: LedgerName, keys: readonly string[], row: Readonly<Record<string, Meant>>) =>
  keys.map((key): Typed => {
    if (key === 'spaceCode') return SPACE.code
    return key === 'spaceName' ? SPACE.name : typed(ledger, key, row[key])
  })

async function filledWorkbook(of: LedgerName | 'all', report: MeantReport, manySpaces: boolean) {
  const { name, bytes } = await makeTemplate({ of, format: 'xlsx', manySpaces })
  const book = XLSX.read(bytes, { cellStyles: true })
  for (const ledger of of === 'all' ? LEDGER_NAMES : [of]) {
    const sheet = book.Sheets[LEDGERS.find(({ id }) => id === ledger)!.title]!
    const [headings] = XLSX.utils.sheet_to_json<string[]>(sheet, { header: 1 })
    const rows = report[ledger].rows.map((row) => rowOf(ledger, keysOf(ledger, headings!), row))
    rows.forEach((row, r) => {
      row.forEach((cell, c) => {
        const at = XLSX.utils.encode_cell({ r: r + 1, c })
        if (cell !== '') sheet[at] = typeof cell === 'string' ? { t: 's', v: cell } : cell
      })
    })
    sheet['!ref'] = XLSX.utils.encode_range({
      s: { r: 0, c: 0 },
      e: { r: rows.length, c: headings!.length - 1 },
    })
  }
  return { name, content: XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer }
}

async function filledCsv(of: LedgerName, report: MeantReport, manySpaces: boolean) {
  const { name, bytes } = await makeTemplate({ of, format: 'csv', manySpaces })
  const text = bytes.toString('utf8').replace('\uFEFF', '')
  const keys = keysOf(of, text.trimEnd().split(','))
  const lines = report[of].rows.map((row) =>
    rowOf(of, keys, row)
      .map((cell) => {
        if (typeof cell === 'string') return cell
        return cell.z
          ? new Date((Number(cell.v) - 25_569) * 86_400_000).toISOString().slice(0, 10)
          : String(cell.v)
      })
      .map((cell) => `"${cell.replaceAll('"', '""')}"`)
      .join(','),
  )
  return { name, content: Buffer.from(`\uFEFF${text}${lines.join('\r\n')}`) }
}

async function readBack(files: readonly { name: string; content: Buffer }[], manySpaces: boolean) {
  const store = openStore(':memory:')
  try {
    const filed = '2020-01-01' as PlainDate
    await store.saveRegistry(
      [{ code: '330302', name: '鹿城区', kind: '县市区' }],
      [
        {
          ...{ code: SPACE.code, name: SPACE.name, district: '鹿城区', formerNames: [], filed, opened: null },
          ...{ kind: '综合型', level: '市级', operator: null, creditCode: null, status: '在册' },
          statusDate: null,
        },
      ],
      { by: 'test', at: AT },
    )
    const entries = await uploadedSources(files)
    const space = manySpaces ? null : SPACE.code
    const asked = { year: YEAR, space, scope: 'all', advance: null, by: 'test', at: AT } as const
    const result = await importReports(store, { ...asked, entries })
    return { result, report: await showReport(store, YEAR, SPACE.code) }
  } finally {
    store.close()
  }
}

async function expectFilled(how: 'each' | 'all' | 'csv', manySpaces: boolean, meant: MeantReport) {
  const files = await Promise.all(
    how === 'all'
      ? [filledWorkbook('all', meant, manySpaces)]
      : LEDGER_NAMES.map((ledger) =>
          how === 'csv' ? filledCsv(ledger, meant, manySpaces) : filledWorkbook(ledger, meant, manySpaces),
        ),
  )
  const { result, report } = await readBack(files, manySpaces)
  const told = result.issues
    .filter(({ code }) => !ACROSS_ROWS.has(code))
    // What is empty in a table of many spaces is nobody's.
    .filter(({ code }) => !(manySpaces && code === 'LEDGER_MISSING'))
    .map(({ code, sheet, column, value }) => [code, sheet, column, value].filter(Boolean).join(' '))
  expect(new Set(told)).toEqual(new Set(how === 'csv' ? [] : ['SHEET_SKIPPED 填写说明']))
  for (const ledger of LEDGER_NAMES) {
    const { columns, rows } = report!.ledgers[ledger]
    const found = rows.map(({ cells }) =>
      Object.fromEntries(columns.map(({ key }, index) => [key, cells[index]])),
    )
    expect(found, ledger).toEqual(
      meant[ledger].rows.map((row) => ({
        ...expectedCells(ledger, row),
        ...('evidence' in expectedCells(ledger, row) && { evidence: '' }),
      })),
    )
  }
}

test.each([
  ['each', false],
  ['all', false],
  ['csv', false],
  ['each', true],
  ['all', true],
  ['csv', true],
] as const)('filled in %s, of many spaces: %s', { timeout: 600_000 }, async (how, manySpaces) => {
  await fc.assert(
    fc.asyncProperty(fc.gen(), async (draw) => {
      await expectFilled(
        how,
        manySpaces,
        meantReport((_, n) => draw(fc.nat, { max: n - 1 })),
      )
    }),
    { numRuns: 8, interruptAfterTimeLimit: 60_000 },
  )
})

describe('a template as Excel shows it', async () => {
  const { bytes } = await makeTemplate({ of: 'tenants', format: 'xlsx', manySpaces: false })
  const book = XLSX.read(bytes, { cellStyles: true, bookFiles: true }) as XLSX.WorkBook & {
    files: Record<string, { content: Uint8Array | string }>
  }
  const part = (path: string) => Buffer.from(book.files[path]!.content as Uint8Array).toString('utf8')

  test('has the ledger first, then how it is filled in', () => {
    expect(book.SheetNames).toEqual(['入驻台账', '填写说明'])
    const [head] = XLSX.utils.sheet_to_json<string[]>(book.Sheets.入驻台账!, { header: 1 })
    expect(head).toEqual([
      ...['团队或企业名称*', '类型*', '曾用名', '统一社会信用代码', '注册日期', '入驻日期*', '退出日期'],
      ...['使用工位数（个）*', '所属领域', '佐证材料'],
    ])
  })

  test('keeps codes as text and days as days, in cells that are still empty', () => {
    const sheet = part('xl/worksheets/sheet1.xml')
    const styles = [...sheet.matchAll(/<col [^>]*style="(\d+)"/g)].map(([, style]) => Number(style))
    const formats = [...part('xl/styles.xml').matchAll(/<cellXfs.*<\/cellXfs>/gs)]
      .flatMap(([xfs]) => [...xfs.matchAll(/<xf\b([^>]*)>/g)])
      .map(([, about]) => Number(/numFmtId="(\d+)"/.exec(about!)?.[1] ?? 0))
    // Text is 49, a day 14, anything 0: name, kind, former name, code, three days, seats, field, evidence.
    expect(styles.map((style) => formats[style])).toEqual([49, 49, 49, 49, 14, 14, 14, 0, 49, 49])
  })

  test('offers the words to choose from, and says beside each cell what belongs in it', () => {
    const sheet = part('xl/worksheets/sheet1.xml')
    expect(sheet).toContain('"创业团队,企业,个体工商户,其他组织"')
    expect([...sheet.matchAll(/<dataValidation /g)]).toHaveLength(10)
    expect(sheet).toMatch(/prompt="必填（创业团队除外）。营业执照上的 18 位代码/)
  })

  test('says of every column what to do', () => {
    const rows = XLSX.utils.sheet_to_json<string[]>(book.Sheets.填写说明!, { header: 1 })
    expect(rows).toContainEqual([
      ...['入驻台账', '使用工位数', '必填', '整数', '个', undefined, '不小于 0、不超过 100,000', '6'],
    ])
  })
})

test('every example is one that the reader takes, and every column of text has one', async () => {
  for (const { id, columns } of LEDGERS) {
    const own = columns.filter(({ key }) => key !== 'spaceCode' && key !== 'spaceName')
    const guides = own.map((column) => columnGuide(id, column))
    const csv = [guides.map(({ heading }) => heading), guides.map(({ example }) => example)]
      .map((cells) => cells.join(','))
      .join('\n')
    const { result } = await readBack([{ name: `${id}.csv`, content: Buffer.from(csv) }], false)
    const wrong = result.issues.filter(({ file, code }) => file && code !== 'EVIDENCE_MISSING')
    expect(
      wrong.filter(({ code }) => !ACROSS_ROWS.has(code)),
      id,
    ).toEqual([])
    expect(result.reports[0]!.rows[id], id).toBe(1)
  }
})

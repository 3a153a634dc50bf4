import { oneOf, type Pick } from './pick.ts'
import { LEDGER_NAMES, type LedgerName, SPEC, type SpecColumn } from './spec-columns.ts'
import { inUnit } from './value-forms.ts'

// A report as it is meant, before it is written down in some form.

/** A day `YYYY-MM-DD`, a number or choice as such, money in fen, names of files; null where there is nothing. */
export type Meant = string | number | readonly string[] | null
export type MeantRow = Readonly<Record<string, Meant>>
export type MeantReport = Readonly<Record<LedgerName, { rows: MeantRow[]; columns: readonly SpecColumn[] }>>

export const YEAR = 2025
export const EVIDENCE_FILES = ['签到表.pdf', '现场 照片1.jpg', 'Photo-2.PNG']

const TEXTS = [
  ...[
    '温州云新科技有限公司',
    'Wenzhou Lab 2',
    'a,b',
    'c;d',
    'e|f',
    '"三楼"创咖',
    '三楼"创咖"',
    '李 四',
    '/路',
  ],
  ...[
    '单位开放日:沙龙',
    '注:年会',
    '合计表',
    '𠮷野家 Lab',
    '😀 团队',
    'R&D 中心',
    '-1',
    'N/A组',
    '0',
    '2025-03-05',
  ],
  ...['无名', '名'.repeat(200), '=1+1', '𠮷'.repeat(200), '备注说明', '空间编码', '元', "it's"],
]
// The check characters were worked out from GB 32100-2015 apart from the code under test.
const CREDIT_CODES = ['91330300TLEG2ELQPA', '9133030013RQY4G8CB', '92330300TWTB0WQP3J', '523303008F0UXA8K6G']
const INTEGERS = [1234, 12, 0, 100_000, 7, 1000, 98_765]
const DECIMALS = ['1234.5', '0.05', '12', '0.000001', '999999.999', '1000', '30.10'].map(Number)
const HOURS = [1.5, 12, 0.05, 2.25, 3, 0.5, 8.125]
const FEN = [0, 1, 123_456_789, 100_000_000, 9_999_999_999, 5_000_000, 1_234_500]
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function meantDay(pick: Pick, label: string): string {
  const year = oneOf(pick, `${label} year`, [2025, 2024, 1990, 2099, 2023])
  const month = pick(`${label} month`, 12)
  const day = Math.min(pick(`${label} day`, 31) + 1, DAYS_IN_MONTH[month]!)
  return `${year}-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function meant(pick: Pick, label: string, column: SpecColumn): Meant {
  switch (column.kind) {
    case 'text':
      return oneOf(pick, label, TEXTS)
    case 'integer':
      return oneOf(pick, label, column.key === 'fullTimeStaff' ? [1234, 12, 0, 10_000, 7] : INTEGERS)
    case 'decimal':
      return oneOf(pick, label, column.key === 'hours' ? HOURS : DECIMALS)
    case 'money':
      return oneOf(pick, label, FEN)
    case 'date':
    case 'range date':
      return meantDay(pick, label)
    case 'choice':
      return oneOf(pick, label, Object.keys(column.choices!))
    case 'credit code':
      return oneOf(pick, label, CREDIT_CODES)
    case 'evidence':
      return EVIDENCE_FILES.slice(0, pick(label, EVIDENCE_FILES.length) + 1)
  }
}

/** What must hold between the cells of a row is made to hold. */
function consistent(ledger: LedgerName, row: Record<string, Meant>, at: number): Record<string, Meant> {
  const inOrder = (first: string, last: string): void => {
    const [a, b] = [row[first], row[last]]
    if (typeof a === 'string' && typeof b === 'string' && b < a) Object.assign(row, { [first]: b, [last]: a })
  }
  if (ledger === 'profile') {
    row.year = YEAR
    const area = Math.max(Number(row.area), 1)
    Object.assign(row, {
      area,
      seatArea: inHalf(area, row.seatArea),
      publicArea: inHalf(area, row.publicArea),
    })
    if (row.tenure === '租赁') {
      row.leaseStart ??= '2024-02-29'
      row.leaseEnd ??= '2026-01-31'
    }
    inOrder('leaseStart', 'leaseEnd')
  }
  if (ledger === 'tenants') {
    if (row.kind !== '创业团队') {
      row.creditCode ??= CREDIT_CODES[0]!
      row.registered ??= '2025-01-31'
    }
    inOrder('entered', 'left')
  }
  if (ledger === 'mentors') inOrder('appointed', 'until')
  if (ledger === 'extras') row.item = `${at}${[...String(row.item)].slice(0, 190).join('')}`
  return row
}

const inHalf = (area: number, part: Meant | undefined): number =>
  Number(part) * 2 <= area ? Number(part) : Number((area / 4).toFixed(3))

/** Columns without which other values may not stand. */
const NEEDED = new Set(['leaseStart', 'leaseEnd', 'creditCode', 'registered'])

export function meantReport(pick: Pick): MeantReport {
  const ledgers = LEDGER_NAMES.map((ledger) => {
    const columns = SPEC[ledger].filter(
      ({ key, required }) => required || NEEDED.has(key) || pick(`absent ${ledger} ${key}`, 5) > 0,
    )
    const count = ledger === 'profile' ? 1 : pick(`rows ${ledger}`, 5)
    const rows = Array.from({ length: count }, (_, at) => {
      const row: Record<string, Meant> = {}
      for (const column of columns) {
        const label = `${ledger} ${column.key}`
        const empty = !column.required && at > 0 && pick(`empty ${label}`, 3) === 0
        row[column.key] = empty ? null : meant(pick, label, column)
      }
      return consistent(ledger, row, at)
    })
    return [ledger, { rows, columns }]
  })
  return Object.fromEntries(ledgers) as MeantReport
}

/** What the reader must give back for a row: cells by column, files in one text, as the page shows them. */
export function expectedCells(ledger: LedgerName, row: MeantRow): Record<string, string | number | null> {
  const cells = SPEC[ledger].map(({ key, kind, whenEmpty }) => {
    const value = row[key] ?? null
    if (kind === 'evidence') return [key, ((value ?? []) as readonly string[]).join('、')]
    if (value === null) return [key, whenEmpty ?? null]
    return [key, kind === 'money' ? Number(inUnit(Number(value), '万元')) : value]
  })
  return Object.fromEntries(cells)
}

import { pick, type Random } from '#shared/base/random.ts'
import type { ChoiceColumn, Column } from '#shared/ledger/column.ts'
import { type LedgerId, ledgerOf } from '#shared/ledger/ledgers.ts'
import { chance } from './chance.ts'
import type { Manner } from './manner.ts'
import type { DemoReport } from './report.ts'
import type { Sheet, SheetCell } from './sheet.ts'
import { writtenHeader, writtenValue } from './written-value.ts'

/** Who hands the sheet in: a space, or a district for several. */
export interface Submitter {
  readonly name: string
  readonly clerk: string
  readonly year: number
  /** The columns by which rows name their space; none where the folder does. */
  readonly spaceColumns: (ledger: LedgerId) => readonly string[]
}

type Row = Readonly<Record<string, unknown>>

/** Columns that a terse clerk leaves out. */
const DISPENSABLE = new Set(['place', 'field', 'mode', 'note'])
const TOTALLED = new Set(['participants', 'seats', 'hours'])

function columnsFor(ledger: LedgerId, rows: readonly Row[], manner: Manner, by: Submitter): Column[] {
  return ledgerOf(ledger).columns.filter((column) => {
    if (column.key === 'spaceCode' || column.key === 'spaceName')
      return by.spaceColumns(ledger).includes(column.key)
    if (column.type === 'evidence') return rows.some((row) => (row.evidence as string[]).length > 0)
    return !(manner.terse && DISPENSABLE.has(column.key))
  })
}

/** Which words a clerk has for the choices of a column: the ledger's, or aliases, the same all through. */
function wordsOf(draw: Random, column: ChoiceColumn, manner: Manner): (choice: string) => string {
  const words = Object.entries(column.choices).map(
    ([word, aliases]) => [word, manner.aliases ? pick(draw, [word, ...aliases]) : word] as const,
  )
  const map = new Map(words)
  return (choice) => map.get(choice) ?? choice
}

function linesAbove(draw: Random, ledger: LedgerId, manner: Manner, by: Submitter): string[][] {
  const lines: string[][] = []
  if (manner.title) lines.push([`${by.year}年度温州市众创空间${ledgerOf(ledger).title}`])
  const unit = `金额单位：人民币${manner.money}`
  const named = ledger === 'profile' && manner.money !== '万元' && manner.moneyUnit === 'above' ? [unit] : []
  const submitter = manner.title && chance(draw, 0.8) ? [`填报单位：${by.name}`, ''] : []
  if (submitter.length + named.length > 0) lines.push([...submitter, ...named])
  return lines
}

function totalRow(columns: readonly Column[], rows: readonly Row[], manner: Manner): SheetCell[] {
  const sums = columns.map((column): SheetCell => {
    if (!TOTALLED.has(column.key)) return ''
    const sum = rows.reduce((total, row) => total + (row[column.key] as number), 0)
    return manner.as === 'workbook' ? sum : String(sum)
  })
  return manner.numbered ? ['合计', ...sums] : ['合计', ...sums.slice(1)]
}

function linesBelow(
  draw: Random,
  columns: readonly Column[],
  rows: readonly Row[],
  manner: Manner,
  by: Submitter,
): SheetCell[][] {
  const lines: SheetCell[][] = []
  const summed = manner.totals && rows.length > 0 && columns.some((column) => TOTALLED.has(column.key))
  if (summed) lines.push(totalRow(columns, rows, manner))
  if (manner.footnotes)
    lines.push([`填表人：${by.clerk}`, `填表日期：${by.year + 1}年1月${8 + (rows.length % 12)}日`])
  if (manner.footnotes && chance(draw, 0.5)) lines.push(['注：以上数据均为示例，与任何真实单位无关。'])
  return lines
}

/** The rows of one ledger in all the reports, each with the space that it belongs to. */
function rowsIn(ledger: LedgerId, reports: readonly DemoReport[]): Row[] {
  return reports.flatMap(({ spaceCode, spaceName, rows }) =>
    rows[ledger].map((row): Row => ({ spaceCode, spaceName, ...row })),
  )
}

/** Writes a ledger of one or more spaces down in a manner. Without rows it says 无 below its header. */
export function writeSheet(
  draw: Random,
  ledger: LedgerId,
  reports: readonly DemoReport[],
  manner: Manner,
  by: Submitter,
): Sheet {
  const rows = rowsIn(ledger, reports)
  const columns = columnsFor(ledger, rows, manner, by)
  const header = columns.map((column) => {
    const name = manner.aliases ? pick(draw, [column.header, ...column.aliases]) : column.header
    return writtenHeader(name, column, manner)
  })
  const words = new Map(
    columns.flatMap((column) =>
      column.type === 'choice' ? [[column.key, wordsOf(draw, column, manner)] as const] : [],
    ),
  )
  const asItIs = (choice: string): string => choice
  const cells = rows.map((row, i) => {
    const values = columns.map((c) => writtenValue(row, c, manner, words.get(c.key) ?? asItIs))
    return manner.numbered ? [manner.as === 'workbook' ? i + 1 : String(i + 1), ...values] : values
  })
  const keys = columns.map((column) => column.key)
  return {
    ledger,
    name: ledgerOf(ledger).title,
    above: linesAbove(draw, ledger, manner, by),
    keys: manner.numbered ? ['', ...keys] : keys,
    header: manner.numbered ? ['序号', ...header] : header,
    rows: rows.length === 0 ? [['无']] : cells,
    below: linesBelow(draw, columns, rows, manner, by),
  }
}

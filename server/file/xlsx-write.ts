import writeXlsxFile, { type Cell, type CellObject, type Row } from 'write-excel-file/node'
import { xlsxText } from '#shared/base/spreadsheet-text.ts'
import { sheetNames } from './sheet-names.ts'
import { textWidth } from './text-width.ts'
import type { WrittenColumn, WrittenTable, WrittenValue } from './written-table.ts'

/**
 * Tables as an .xlsx, one sheet each: a bold header that stays in sight, numbers, percentages and dates as such, and
 * text always as text, never as a formula.
 */
export function writeXlsx(tables: readonly WrittenTable[]): Promise<Buffer> {
  const names = sheetNames(tables.map(({ name }) => name))
  const sheets = tables.map((table, index) => ({
    sheet: names[index]!,
    data: sheetData(table),
    columns: table.columns.map((column, place) => ({ width: column.width ?? fittingWidth(table, place) })),
    stickyRowsCount: (table.above?.length ?? 0) + 1,
  }))
  return writeXlsxFile(sheets).toBuffer()
}

const sheetData = ({ above = [], columns, rows }: WrittenTable): Row[] => [
  ...above.map((text): Row => [textCell(text)]),
  columns.map(({ header }) => ({
    ...textCell(header),
    fontWeight: 'bold',
    backgroundColor: '#E8EEF5',
    wrap: true,
  })),
  ...rows.map((row) => columns.map((column, index) => cellOf(row[index] ?? null, column))),
]

function cellOf(value: WrittenValue, { type, decimals = 2 }: WrittenColumn): Cell {
  if (value === null || value === '') return null
  if (typeof value === 'string') return type === 'date' && isDay(value) ? dayCell(value) : textCell(value)
  const places = decimals > 0 ? `0.${'0'.repeat(decimals)}` : '0'
  if (type === 'percent') return { value, type: Number, format: `${places}%` }
  if (type === 'decimal') return { value, type: Number, format: places }
  return type === 'integer' ? { value, type: Number, format: '0' } : textCell(String(value))
}

const textCell = (text: string): CellObject => ({ value: xlsxText(text), type: String })

const dayCell = (day: string): CellObject => ({
  value: new Date(`${day}T00:00:00Z`),
  type: Date,
  format: 'yyyy-mm-dd',
})

/** Days before March 1900 are numbered differently from program to program: they stay text. */
const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && text >= '1900-03-01'

const NARROWEST = 8
const WIDEST = 48
/** Rows that a column's width is taken from. */
const SAMPLE = 200

/** As wide as its header and its first values, a Chinese character being as wide as two others. */
function fittingWidth({ columns, rows }: WrittenTable, place: number): number {
  const { header, type, decimals = 2 } = columns[place]!
  const values = rows.slice(0, SAMPLE).map((row) => shown(row[place] ?? null, type, decimals))
  return Math.min(WIDEST, Math.max(NARROWEST, ...[header, ...values].map(textWidth)) + 2)
}

function shown(value: WrittenValue, type: WrittenColumn['type'], decimals: number): string {
  if (typeof value !== 'number') return value ?? ''
  if (type === 'percent') return `${(value * 100).toFixed(decimals)}%`
  return type === 'decimal' ? value.toFixed(decimals) : String(value)
}

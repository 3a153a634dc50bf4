import Papa from 'papaparse'
import { FORMULA } from '#shared/base/spreadsheet-text.ts'
import type { WrittenColumn, WrittenTable, WrittenValue } from './written-table.ts'
import { numberText } from './xlsx/number-text.ts'

/**
 * A table as .csv: UTF-8 with a byte-order mark (without it Excel takes Chinese for another encoding), CRLF, quotes as in
 * RFC 4180. A text that a spreadsheet would run as a formula gets a ' in front.
 */
export function writeCsv({ columns, rows }: WrittenTable): Buffer {
  const cells = [
    columns.map(({ header }) => header),
    ...rows.map((row) => columns.map((column, index) => cellText(row[index] ?? null, column))),
  ]
  return Buffer.from(`\uFEFF${Papa.unparse(cells, { newline: '\r\n', escapeFormulae: FORMULA })}\r\n`)
}

/**
 * Cells as typed as a .csv that is read back as they are: what is taken in, not what is handed out, so nothing is put
 * in front of what a spreadsheet would run.
 */
export const writeCells = (lines: readonly (readonly string[])[]): Buffer =>
  Buffer.from(`\uFEFF${Papa.unparse(lines as string[][], { newline: '\r\n' })}\r\n`)

function cellText(value: WrittenValue, { type }: WrittenColumn): string {
  if (value === null) return ''
  if (typeof value === 'string') return value
  return numberText(value, type === 'percent' ? 'percent' : 'number', false)
}

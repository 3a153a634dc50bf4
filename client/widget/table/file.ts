import { FORMULA } from '#shared/base/spreadsheet-text.ts'
import { cellText, type DataColumn } from './column.ts'
import { TOTAL_LABEL, totalsOf } from './totals.ts'

/** A table as it stands on the screen, for a file: headings, cells as they are written, and the sums. */
export function csvOf<Row>(columns: readonly DataColumn<Row>[], rows: readonly Row[]): string {
  const totals = totalsOf(columns, rows)
  const lines = [
    columns.map((column) => harmless(headingOf(column))),
    ...rows.map((row) => columns.map((column) => cellOf(column, row))),
    ...(totals ? [totals.map((total, index) => total?.text ?? (index === 0 ? TOTAL_LABEL : ''))] : []),
  ]
  // The mark at the beginning lets Excel see that it is UTF-8.
  return `\uFEFF${lines.map((line) => line.map(quoted).join(',')).join('\r\n')}\r\n`
}

export const headingOf = <Row>({ title, hint }: DataColumn<Row>): string =>
  hint ? `${title}（${hint}）` : title

/** Numbers keep a minus that a spreadsheet knows; text that it would run as a formula gets an apostrophe in front. */
function cellOf<Row>(column: DataColumn<Row>, row: Row): string {
  const text = cellText(column, row)
  return typeof column.value(row) === 'number' && /^−\d/.test(text) ? `-${text.slice(1)}` : harmless(text)
}

const harmless = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

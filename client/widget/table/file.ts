import { cellText, type DataColumn } from './column.ts'

/** A table as it stands on the screen, for a file: headings and cells as they are written. */
export function csvOf<Row>(columns: readonly DataColumn<Row>[], rows: readonly Row[]): string {
  const lines = [columns.map(headingOf), ...rows.map((row) => columns.map((column) => safeText(column, row)))]
  // The mark at the beginning lets Excel see that it is UTF-8.
  return `\uFEFF${lines.map((line) => line.map(quoted).join(',')).join('\r\n')}\r\n`
}

export const headingOf = <Row>({ title, hint }: DataColumn<Row>): string =>
  hint ? `${title}（${hint}）` : title

/** Text that a spreadsheet would take for a formula gets an apostrophe before it; a negative number does not. */
export function safeText<Row>(column: DataColumn<Row>, row: Row): string {
  const text = cellText(column, row)
  return typeof column.value(row) === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

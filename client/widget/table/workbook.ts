import writeWorkbook, { type Cell } from 'write-excel-file/browser'
import { cellText, type DataColumn } from './column.ts'
import { headingOf } from './file.ts'

/** A table as a workbook: numbers as numbers with the digits shown, all else as it is written on the screen. */
export function workbookOf<Row>(
  name: string,
  columns: readonly DataColumn<Row>[],
  rows: readonly Row[],
): Promise<Blob> {
  const head: Cell[] = columns.map((column) => ({
    value: headingOf(column),
    type: String,
    fontWeight: 'bold',
  }))
  const body = rows.map((row) =>
    columns.map((column): Cell => {
      const value = column.value(row)
      return typeof value === 'number'
        ? { value, type: Number, format: column.workbookFormat }
        : { value: cellText(column, row), type: String }
    }),
  )
  const widths = columns.map(({ width }) => ({ width: Math.round(width / 7) }))
  // A sheet's name is at most 31 characters and has none of these.
  const sheet = name.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, 31)
  return writeWorkbook([head, ...body], { sheet, columns: widths, stickyRowsCount: 1 }).toBlob()
}

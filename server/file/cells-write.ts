import writeXlsxFile, { type CellObject } from 'write-excel-file/node'
import { xlsxText } from '#shared/base/spreadsheet-text.ts'
import type { Cell } from '#shared/reading/table.ts'
import { sheetNames } from './sheet-names.ts'

/** Rows of cells, and what their sheet is called. */
export interface CellSheet {
  readonly name: string
  readonly rows: readonly (readonly Cell[])[]
}

/**
 * Sheets as an .xlsx that is read back as it is: every cell in its place and, as text, the very text; a cell without a
 * value has none again.
 */
export const writeCellSheets = (sheets: readonly CellSheet[]): Promise<Buffer> => {
  const names = sheetNames(sheets.map(({ name }) => name))
  return writeXlsxFile(
    sheets.map(({ rows }, index) => ({
      sheet: names[index]!,
      data: rows.map((row) => row.map((cell) => (cell === '' ? null : xlsxCell(cell)))),
    })),
  ).toBuffer()
}

/** A cell of text, that what gets typed into it too: Excel changes no code or date. */
export const textCell = (text: string): CellObject => ({ value: xlsxText(text), type: String, format: '@' })

/**
 * A cell as handed in. One that had no value (#N/A, or a formula that was never worked out) has none again: the one
 * formula that is written, so that it stays wrong until somebody mends it.
 */
export const xlsxCell = (cell: Cell): CellObject =>
  typeof cell === 'string' ? textCell(cell) : { value: 'NA()', type: 'Formula' }

import writeXlsxFile, { type Cell, type CellObject, type Row } from 'write-excel-file/node'
import type { AnnotatedRow, AnnotatedTable, Mark } from '#shared/reading/annotate-table.ts'
import { ISSUE_COLUMN } from '#shared/reading/issue-column.ts'
import { cellText } from '#shared/reading/table.ts'
import { textCell, xlsxCell } from './cells-write.ts'
import { sheetNames } from './sheet-names.ts'
import { textWidth } from './text-width.ts'

/** A table to be given back, and what its sheet is called. */
export interface AnnotatedSheet {
  readonly name: string
  readonly table: AnnotatedTable
}

/**
 * Faulty tables as an .xlsx that is read like what was handed in: every cell in its place and, as text, the very text;
 * cells with something wrong coloured, what is wrong in a last column of its own, everything down to the header in
 * sight. All cells are of text, those that get typed in too: Excel changes no code or date that is mended.
 */
export function writeAnnotated(sheets: readonly AnnotatedSheet[]): Promise<Buffer> {
  const names = sheetNames(sheets.map(({ name }) => name))
  return writeXlsxFile(
    sheets.map(({ table }, index) => ({
      sheet: names[index]!,
      data: table.rows.map((row, at) => sheetRow(row, at + 1, table)),
      columns: [...widthsOf(table), TOLD_WIDTH].map((width) => ({ width })),
      stickyRowsCount: table.headerRow,
    })),
  ).toBuffer()
}

const COLOURS: Readonly<Record<Mark, string>> = { error: '#FFD6D1', warning: '#FFEDB3' }
const HEAD = '#E8EEF5'
const TEXT_RED = '#A61D0F'

function sheetRow({ cells, marks, told }: AnnotatedRow, number: number, table: AnnotatedTable): Row {
  const { headerRow, width } = table
  const isHead = number === headerRow
  const row = Array.from({ length: width }, (_, index): Cell => {
    const cell = cells[index] ?? ''
    // Above the header, and past a title's end, nothing is to be typed.
    if (number < headerRow && cell === '') return null
    const mark = marks.get(index)
    const colour = mark ? COLOURS[mark] : isHead && cell !== '' ? HEAD : null
    return {
      ...xlsxCell(cell),
      ...(colour && { backgroundColor: colour }),
      ...(isHead && { fontWeight: 'bold', wrap: true }),
    }
  })
  if (isHead) {
    const head: CellObject = { ...textCell(ISSUE_COLUMN), fontWeight: 'bold', backgroundColor: HEAD }
    return [...row, head]
  }
  return told === '' ? row : [...row, { ...textCell(told), textColor: TEXT_RED, wrap: true }]
}

const NARROWEST = 8
const WIDEST = 36
const TOLD_WIDTH = 60
/** Rows under the header that a column's width is taken from. */
const SAMPLE = 200

const widthsOf = ({ rows, headerRow, width }: AnnotatedTable): number[] => {
  const sample = rows.slice(headerRow - 1, headerRow + SAMPLE)
  return Array.from({ length: width }, (_, index) => {
    const widths = sample.map(({ cells }) => textWidth(cellText(cells[index])))
    return Math.min(WIDEST, Math.max(NARROWEST, ...widths) + 2)
  })
}

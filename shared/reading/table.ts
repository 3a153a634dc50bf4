/** A cell that a workbook could not give a value for. */
export interface CellFault {
  readonly fault: 'CELL_ERROR' | 'FORMULA_NO_VALUE'
  /** As Excel shows it: `#N/A`, or the formula. */
  readonly text: string
}

/** A cell as handed in: its text (dates and numbers of a workbook in their plain written form), or a fault. */
export type Cell = string | CellFault

/**
 * One table as it comes out of a file: a csv, or one sheet of a workbook. Rows come in order, in batches
 * (so that a long table need never be held whole), every line included, as Excel numbers them from 1.
 */
export interface Table {
  readonly file: string
  /** Null for csv. */
  readonly sheet: string | null
  readonly batches: Iterable<readonly (readonly Cell[])[]>
}

export const cellText = (cell: Cell | undefined): string =>
  cell === undefined ? '' : typeof cell === 'string' ? cell : cell.text

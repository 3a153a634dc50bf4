import { cleanCell, isEmptyCell } from '#shared/base/text.ts'
import { SPACE_KEYS } from '#shared/ledger/column.ts'
import type { BoundColumn } from './columns.ts'
import { placesIn, type RowCheck, typedIn } from './row-check.ts'
import { type Cell, cellText } from './table.ts'

/** Cells of a row typed anew, by their columns' keys: those that are not named stay as they are. */
export type TypedCells = Readonly<Record<string, string>>

/** The columns whose cells can be mended: those that the table has, but for those that say whose the row is. */
export const mendableColumns = ({ columns }: RowCheck): BoundColumn[] =>
  columns.filter(({ column, sources }) => sources.length > 0 && !SPACE_KEYS.has(column.key))

/** What stands in them now, by their keys. */
export const cellsOf = (line: readonly Cell[], check: RowCheck): Record<string, string> =>
  Object.fromEntries(mendableColumns(check).map((bound) => [bound.column.key, typedIn(line, bound)]))

/** The places past the header's last column where something stands (ROW_TOO_LONG). */
export const placesBeyond = (line: readonly Cell[], { width, told }: RowCheck): number[] =>
  line.flatMap((cell, index) =>
    index >= width && !told.includes(index) && !isEmptyCell(cleanCell(cellText(cell))) ? [index] : [],
  )

/**
 * A row with cells typed anew. A column that the table has twice gets the text in the first place where it had one, and
 * nothing in the others.
 * @param cutsBeyond whether what stands past the header's last column goes
 */
export function mendedLine(
  line: readonly Cell[],
  check: RowCheck,
  typed: TypedCells,
  cutsBeyond: boolean,
): Cell[] {
  const cells = [...line]
  const put = (index: number, text: string) => {
    while (cells.length < index) cells.push('')
    cells[index] = text
  }
  for (const bound of mendableColumns(check)) {
    const text = typed[bound.column.key]
    if (text === undefined) continue
    const [first, ...others] = placesIn(line, bound)
    put(first!, text)
    for (const other of others) put(other, '')
  }
  if (cutsBeyond) for (const index of placesBeyond(line, check)) put(index, '')
  return cells
}

import { useMemo, useRef } from 'react'
import type { Sort } from '../search.ts'
import type { DataColumn } from './column.ts'
import { type Grouping, type Line, linesOf } from './lines.ts'
import { sortedRows } from './sorted-rows.ts'

export interface LinesOf<Row> {
  readonly columns: readonly DataColumn<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly sort: Sort | null
  readonly groups?: Grouping<Row> | undefined
}

/** The lines of a table, the very same list as long as they are the same: whoever shows them may rely on it. */
export function useLines<Row>({ columns, rows, rowKey, sort, groups }: LinesOf<Row>): readonly Line<Row>[] {
  const keyOf = useRef(rowKey)
  keyOf.current = rowKey
  const lines = useMemo(
    () => linesOf(sortedRows(rows, columns, sort, groups), (row) => keyOf.current(row), groups),
    [rows, columns, sort, groups],
  )
  const kept = useRef(lines)
  if (!isSame(kept.current, lines)) kept.current = lines
  return kept.current
}

function isSame<Row>(before: readonly Line<Row>[], lines: readonly Line<Row>[]): boolean {
  return (
    before === lines ||
    (before.length === lines.length &&
      lines.every((line, index) => {
        const other = before[index]!
        return line.kind === 'row'
          ? other.kind === 'row' && other.row === line.row
          : other.kind === 'group' && other.key === line.key && other.size === line.size
      }))
  )
}

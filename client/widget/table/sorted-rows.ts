import type { Sort } from '../search.ts'
import { type CellValue, compareCells, type DataColumn } from './column.ts'
import type { Grouping } from './lines.ts'

/**
 * The rows in the order in which they are shown: by group, then as sorted; without a value last, either way. Equal ones
 * stay as they came.
 */
export function sortedRows<Row>(
  rows: readonly Row[],
  columns: readonly DataColumn<Row>[],
  sort: Sort | null,
  grouping: Grouping<Row> | undefined,
): readonly Row[] {
  const column = sort ? columns.find(({ id }) => id === sort.column) : undefined
  if (!column && !grouping) return rows
  const places = new Map(grouping?.order.map((name, index) => [name, index]))
  const placeOf = (row: Row) => (grouping ? (places.get(grouping.of(row)) ?? places.size) : 0)
  const keyed = rows.map((row) => ({ row, place: placeOf(row), value: column?.value(row) ?? null }))
  const sign = sort?.descending ? -1 : 1
  keyed.sort((a, b) => a.place - b.place || compareValues(a.value, b.value, sign))
  return keyed.map(({ row }) => row)
}

function compareValues(a: CellValue, b: CellValue, sign: 1 | -1): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  return sign * compareCells(a, b)
}

import { createSortedRowModel, rowSortingFeature, tableFeatures, useTable } from '@tanstack/react-table'
import { useMemo } from 'react'
import type { Sort } from '../search.ts'
import { type CellValue, compareCells, type DataColumn } from './column.ts'
import type { Grouping } from './lines.ts'

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() })

const GROUP = ' group'

/** The rows in the order in which they are shown: by group, then as sorted; without a value last, either way. */
export function useSortedRows<Row extends object>(
  rows: readonly Row[],
  columns: readonly DataColumn<Row>[],
  rowKey: (row: Row) => string,
  sort: Sort | null,
  grouping: Grouping<Row> | undefined,
): readonly { readonly id: string; readonly original: Row }[] {
  const definitions = useMemo(() => {
    const places = new Map(grouping?.order.map((name, index) => [name, index]))
    const sources = columns.map(({ id, value }) => ({ id, of: (row: Row): CellValue => value(row) }))
    if (grouping) sources.push({ id: GROUP, of: (row) => places.get(grouping.of(row)) ?? places.size })
    return sources.map(({ id, of }) => ({
      id,
      accessorFn: (row: Row) => of(row) ?? undefined,
      sortUndefined: 'last' as const,
      sortFn: (
        a: { getValue: (id: string) => unknown },
        b: { getValue: (id: string) => unknown },
        column: string,
      ) => compareCells(a.getValue(column) as CellValue, b.getValue(column) as CellValue),
    }))
  }, [columns, grouping])
  const sorting = useMemo(
    () => [
      ...(grouping ? [{ id: GROUP, desc: false }] : []),
      ...(sort && columns.some(({ id }) => id === sort.column)
        ? [{ id: sort.column, desc: sort.descending }]
        : []),
    ],
    [grouping, sort, columns],
  )
  const table = useTable({
    features,
    columns: definitions,
    data: rows,
    getRowId: rowKey,
    state: { sorting },
  })
  return table.getRowModel().rows
}

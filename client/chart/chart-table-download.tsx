import { useMemo } from 'react'
import { formatNumber, NO_VALUE } from '#client/format/number.ts'
import type { DataColumn } from '#client/widget/table/column.ts'
import { Download } from '#client/widget/table/download.tsx'
import type { ChartTable } from './spec.ts'

type Row = ChartTable['rows'][number]

/** A chart's numbers as a file, as its table shows them. */
export function ChartTableDownload({ title, table }: { readonly title: string; readonly table: ChartTable }) {
  const columns = useMemo(() => table.columns.map(columnOf), [table])
  return <Download name={title} columns={columns} rows={table.rows} />
}

function columnOf({ title, decimals }: ChartTable['columns'][number], place: number): DataColumn<Row> {
  return {
    id: String(place),
    title,
    width: 120,
    value: (row) => row[place] ?? null,
    text: (row) => {
      const value = row[place] ?? null
      return typeof value === 'number' ? formatNumber(value, decimals ?? 0) : (value ?? NO_VALUE)
    },
    ...(decimals !== undefined && {
      align: 'end' as const,
      workbookFormat: decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`,
    }),
  }
}

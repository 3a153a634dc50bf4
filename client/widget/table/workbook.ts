import writeWorkbook, { type Cell } from 'write-excel-file/browser'
import { xlsxText } from '#shared/base/spreadsheet-text.ts'
import { cellText, type DataColumn } from './column.ts'
import { headingOf } from './file.ts'
import { TOTAL_LABEL, totalsOf } from './totals.ts'

const HEAD = { fontWeight: 'bold', backgroundColor: '#eef2f6' } as const

/**
 * A table as a workbook: numbers, days and instants as such with the digits shown, all else as it is written on the
 * screen (as text, which no spreadsheet runs); the head stays in sight, the sums stand last, and a second sheet says
 * where it comes from.
 */
export function workbookOf<Row>(
  name: string,
  columns: readonly DataColumn<Row>[],
  rows: readonly Row[],
  source: readonly (readonly [string, string | number])[],
): Promise<Blob> {
  const head = columns.map((column): Cell => ({ value: headingOf(column), type: String, ...HEAD }))
  const body = rows.map((row) => columns.map((column) => cellOf(column, row)))
  const totals = totalsOf(columns, rows)
  const last = totals?.map(
    (total, index): Cell =>
      total
        ? { value: total.value, type: Number, format: columns[index]!.workbookFormat, fontWeight: 'bold' }
        : { value: index === 0 ? TOTAL_LABEL : '', type: String, fontWeight: 'bold' },
  )
  return writeWorkbook([
    {
      data: [head, ...body, ...(last ? [last] : [])],
      // A sheet's name is at most 31 characters and has none of these.
      sheet: name.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, 31),
      columns: columns.map(({ width }) => ({ width: Math.round(width / 7) })),
      stickyRowsCount: 1,
    },
    {
      data: source.map(([title, value]): Cell[] => [
        { value: title, type: String, ...HEAD },
        typeof value === 'number' ? { value, type: Number, align: 'left' } : { value, type: String },
      ]),
      sheet: '来源',
      columns: [{ width: 14 }, { width: 90 }],
    },
  ]).toBlob()
}

function cellOf<Row>(column: DataColumn<Row>, row: Row): Cell {
  const value = column.value(row)
  if (typeof value === 'number') return { value, type: Number, format: column.workbookFormat }
  const time = column.time && typeof value === 'string' ? timeOf(value, column.time) : null
  const text = cellText(column, row)
  return time ?? { value: xlsxText(text), type: String, ...(text.includes('\n') && { wrap: true }) }
}

/** Wenzhou is eight hours ahead, without summer time; a workbook's times have no zone. */
const AHEAD = 8 * 3_600_000

function timeOf(value: string, kind: 'day' | 'instant'): Cell | null {
  if (kind === 'day') {
    const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value)
    return isDay ? { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'yyyy"年"m"月"d"日"' } : null
  }
  const instant = Date.parse(value)
  return Number.isNaN(instant)
    ? null
    : { value: new Date(instant + AHEAD), type: Date, format: 'yyyy"年"m"月"d"日" hh:mm' }
}

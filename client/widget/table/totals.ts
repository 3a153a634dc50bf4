import { formatNumber } from '#client/format/number.ts'
import { add, exact, round, ZERO } from '#shared/base/exact.ts'
import type { DataColumn } from './column.ts'

/** 合计 of a column: the value and how it reads; null where the column has none. */
export interface Total {
  readonly value: number
  readonly text: string
}

/**
 * The last line of a table: the sum of each column that says it may be added up, over the rows shown. None where
 * there is nothing to add: fewer than two rows, or no such column.
 */
export function totalsOf<Row>(
  columns: readonly DataColumn<Row>[],
  rows: readonly Row[],
): readonly (Total | null)[] | null {
  if (rows.length < 2 || !columns.some(({ sum }) => sum)) return null
  return columns.map((column) => (column.sum ? totalOf(column, rows) : null))
}

/** What stands at the head of that line. */
export const TOTAL_LABEL = '合计'

function totalOf<Row>(column: DataColumn<Row>, rows: readonly Row[]): Total | null {
  const values = rows.map(column.value).filter((value) => typeof value === 'number')
  if (values.length === 0) return null
  const decimals = Math.max(...values.map(decimalsOf))
  const value = round(
    values.reduce((total, one) => add(total, exact(one)), ZERO),
    decimals,
  )
  return { value, text: formatNumber(value, decimals) }
}

const decimalsOf = (value: number): number => (String(value).split('.')[1] ?? '').length

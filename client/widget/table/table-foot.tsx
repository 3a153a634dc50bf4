import { useMemo } from 'react'
import { rawValue } from '../raw-value.ts'
import type { DataColumn } from './column.ts'
import styles from './data-table.module.css'
import type { Places } from './places.ts'
import { classOf } from './table-head.tsx'
import { TOTAL_LABEL, totalsOf } from './totals.ts'

export interface TableFootProps<Row> {
  readonly columns: readonly DataColumn<Row>[]
  readonly rows: readonly Row[]
  readonly places: Places
}

/** 合计, where some column may be added up. */
export function TableFoot<Row>({ columns, rows, places }: TableFootProps<Row>) {
  const totals = useMemo(() => totalsOf(columns, rows), [columns, rows])
  if (!totals) return null
  return (
    <tfoot className={styles.foot}>
      <tr>
        {columns.map((column, index) => {
          const shared = {
            className: classOf(column, index, places),
            style: column.pinned ? places.columns[index] : undefined,
          }
          const total = totals[index] ?? null
          return index === 0 ? (
            <th key={column.id} scope="row" {...shared}>
              {TOTAL_LABEL}
            </th>
          ) : (
            <td key={column.id} {...shared} data-col={column.id} data-value={rawValue(total?.value ?? null)}>
              {total?.text}
            </td>
          )
        })}
      </tr>
    </tfoot>
  )
}

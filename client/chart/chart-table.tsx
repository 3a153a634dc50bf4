import { formatNumber, NO_VALUE } from '#client/format/number.ts'
import styles from './chart.module.css'
import type { ChartTable } from './spec.ts'

export interface ChartTableViewProps {
  readonly title: string
  readonly table: ChartTable
  readonly onPick?: (row: number) => void
}

/** A chart's numbers as a table; its first column leads where the chart's marks lead. */
export function ChartTableView({ title, table, onPick }: ChartTableViewProps) {
  return (
    <div className={styles.tableBox}>
      <table className={styles.table}>
        <caption className="sr-only">{title}</caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column.title} scope="col" data-number={column.decimals !== undefined}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            <tr key={String(row[0])}>
              {row.map((value, place) => {
                const { title: heading, decimals } = table.columns[place]!
                const text =
                  typeof value === 'number' ? formatNumber(value, decimals ?? 0) : (value ?? NO_VALUE)
                return place === 0 ? (
                  <th key={heading} scope="row">
                    {onPick ? (
                      <button type="button" onClick={() => onPick(index)}>
                        {text}
                      </button>
                    ) : (
                      text
                    )}
                  </th>
                ) : (
                  <td key={heading} data-number={decimals !== undefined} data-value={String(value)}>
                    {text}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

import { formatAtAGlance, formatDifference } from '#client/format/number.ts'
import { METRICS, type MetricId } from '#shared/metric/metrics.ts'
import styles from './board.module.css'

export interface BoardTotalsProps {
  readonly totals: readonly {
    readonly metric: MetricId
    readonly value: number | null
    readonly before: number | null
  }[]
}

/** The city's sums, each against the year before. */
export const BoardTotals = ({ totals }: BoardTotalsProps) => (
  <dl className={styles.totals} aria-label="全市合计">
    {totals.map(({ metric, value, before }) => {
      const { title, unit, decimals } = METRICS[metric]
      return (
        <div key={metric} data-figure={metric} data-value={value ?? ''}>
          <dt>{title}</dt>
          <dd>
            {formatAtAGlance(value, decimals)}
            {value !== null && <small> {unit}</small>}
          </dd>
          {value !== null && before !== null && (
            <dd className={styles.quiet}>较上年 {formatDifference(value - before, decimals)}</dd>
          )}
        </div>
      )
    })}
  </dl>
)

import { formatWithUnit } from '#client/format/number.ts'
import { METRIC_GROUPS, METRICS, type MetricId } from '#shared/metric/metrics.ts'
import styles from './metric-list.module.css'
import { rawValue } from './raw-value.ts'

export interface MetricListProps {
  readonly metrics: Readonly<Partial<Record<MetricId, number | null>>>
}

/** All metrics of a report with their definitions (口径), group by group; folded, for there are many. */
export function MetricList({ metrics }: MetricListProps) {
  return (
    <div className={styles.groups}>
      {METRIC_GROUPS.map(({ title, metrics: ids }, index) => (
        <details key={title} open={index === 0}>
          <summary>
            {title} <small>{ids.length} 项</small>
          </summary>
          <dl className={styles.metrics}>
            {ids.map((id) => {
              const metric = METRICS[id]
              const value = metrics[id] ?? null
              return (
                <div key={id} data-metric={id} data-value={rawValue(value)}>
                  <dt>{metric.title}</dt>
                  <dd className={styles.value}>{formatWithUnit(value, metric)}</dd>
                  <dd className={styles.definition}>{metric.definition}</dd>
                </div>
              )
            })}
          </dl>
        </details>
      ))}
    </div>
  )
}

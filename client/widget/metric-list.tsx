import { useMemo } from 'react'
import { formatWithUnit } from '#client/format/number.ts'
import { METRIC_GROUPS, METRICS, type MetricId } from '#shared/metric/metrics.ts'
import styles from './metric-list.module.css'
import { rawValue } from './raw-value.ts'
import type { DataColumn } from './table/column.ts'
import { Download } from './table/download.tsx'
import { metricColumn } from './table/metric-column.ts'

export interface MetricListProps {
  /** Of the file that they can be saved to. */
  readonly name: string
  readonly metrics: Readonly<Partial<Record<MetricId, number | null>>>
}

/** All metrics of a report with their definitions (口径), group by group; folded, for there are many. */
export function MetricList({ name, metrics }: MetricListProps) {
  const columns = useMemo(() => columnsOf(metrics), [metrics])
  return (
    <div className={styles.groups}>
      <Download name={name} columns={columns} rows={LINES} />
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

interface Line {
  readonly group: string
  readonly id: MetricId
}

const LINES: readonly Line[] = METRIC_GROUPS.flatMap(({ title, metrics }) =>
  metrics.map((id) => ({ group: title, id })),
)

const columnsOf = (metrics: MetricListProps['metrics']): readonly DataColumn<Line>[] => [
  { id: 'group', title: '类别', width: 90, value: ({ group }) => group },
  { id: 'metric', title: '指标', width: 150, value: ({ id }) => METRICS[id].title },
  { id: 'unit', title: '单位', width: 60, value: ({ id }) => METRICS[id].unit },
  metricColumn('value', '指标值', ({ id }) => [id, metrics[id] ?? null]),
  { id: 'definition', title: '口径', width: 420, value: ({ id }) => METRICS[id].definition },
]

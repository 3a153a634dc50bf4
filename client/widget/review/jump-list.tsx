import { useMemo } from 'react'
import { formatShare, formatWithUnit } from '#client/format/number.ts'
import { METRICS } from '#shared/metric/metrics.ts'
import type { MetricJump } from '#shared/workflow/metric-jumps.ts'
import type { DataColumn } from '../table/column.ts'
import { Download } from '../table/download.tsx'
import { metricColumn } from '../table/metric-column.ts'
import styles from './review.module.css'
import { Scroll } from './scroll.tsx'

/** By how much a metric differs, in words, beside both values: 增 120%, 减 30%, 原无此值. */
export function jumpText({ before, after, share }: MetricJump): string {
  if (before === null) return '原无此值'
  if (after === null) return '现无此值'
  if (share === null) return '原为 0'
  return `${share > 0 ? '增' : '减'} ${formatShare(Math.abs(share), 0)}`
}

/** The same where the values do not stand beside it: what it came to is told where no share tells it. */
export function jumpAlone(jump: MetricJump): string {
  const { metric, before, after, share } = jump
  const now = formatWithUnit(after, METRICS[metric])
  if (before === null) return `原无此值，现为 ${now}`
  return share === null && after !== null ? `由 0 增至 ${now}` : jumpText(jump)
}

/** More than half more or less is what a reviewer wants to be told of. */
const isLarge = ({ share }: MetricJump): boolean => share === null || Math.abs(share) > 0.5

export interface JumpListProps {
  readonly jumps: readonly MetricJump[]
  readonly from: string
  readonly to: string
  readonly empty: string
}

/** Metrics that differ, biggest jump first. */
export function JumpList({ jumps, from, to, empty }: JumpListProps) {
  const columns = useMemo(() => columnsOf(from, to), [from, to])
  if (jumps.length === 0) return <p className={styles.quiet}>{empty}</p>
  return (
    <>
      <span className={styles.download}>
        <Download name={`指标变化 ${from} ${to}`} columns={columns} rows={jumps} />
      </span>
      <Scroll label="指标变化">
        <table className={`${styles.table} ${styles.figures}`} data-testid="jumps">
          <thead>
            <tr>
              <th scope="col">指标</th>
              <th scope="col">{from}</th>
              <th scope="col">{to}</th>
              <th scope="col">变化</th>
            </tr>
          </thead>
          <tbody>
            {jumps.map((jump) => (
              <tr key={jump.metric} data-metric={jump.metric}>
                <th scope="row">{METRICS[jump.metric].title}</th>
                <td>{formatWithUnit(jump.before, METRICS[jump.metric])}</td>
                <td>{formatWithUnit(jump.after, METRICS[jump.metric])}</td>
                <td className={isLarge(jump) ? styles.large : styles.told}>{jumpText(jump)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  )
}

/** Its cells as a file has them: numbers as such, their unit beside them. */
const columnsOf = (from: string, to: string): readonly DataColumn<MetricJump>[] => [
  { id: 'metric', title: '指标', width: 150, value: ({ metric }) => METRICS[metric].title },
  { id: 'unit', title: '单位', width: 60, value: ({ metric }) => METRICS[metric].unit },
  metricColumn('before', from, ({ metric, before }) => [metric, before]),
  metricColumn('after', to, ({ metric, after }) => [metric, after]),
  { id: 'change', title: '变化', width: 90, value: jumpText },
]

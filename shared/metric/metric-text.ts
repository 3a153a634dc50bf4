import { METRICS, type MetricId } from './metrics.ts'

// Made once, for they are dear to make. No digit of a value is left out: metrics are rounded already.
const plain = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 15 })
const percent = new Intl.NumberFormat('zh-CN', { style: 'percent', maximumFractionDigits: 2 })

/** A number for Chinese readers: `1,700`, `299.99`. */
export const numberText = (value: number): string => plain.format(value)

/** A share for Chinese readers: 0.2874 is `28.74%`. */
export const shareText = (value: number): string => percent.format(value)

/** A metric's value with its unit: `22 场`, `28.74%`; no value is `—`. */
export function metricText(id: MetricId, value: number | null): string {
  if (value === null) return '—'
  const { share, unit } = METRICS[id]
  return share ? shareText(value) : `${numberText(value)} ${unit}`
}

import type { Metrics } from '#shared/metric/measurement.ts'
import { METRIC_IDS, type MetricId } from '#shared/metric/metrics.ts'

/** How one metric differs between two reports. */
export interface MetricJump {
  readonly metric: MetricId
  readonly before: number | null
  readonly after: number | null
  /** (after − before) ÷ |before|: 0.5 is half more; null where there is no value before, or nothing to divide by. */
  readonly share: number | null
}

/**
 * The metrics that differ, biggest relative jump first. From zero, or from no value, to one is more than any share of
 * it; values that are not there any more come after them.
 */
export function metricJumps(before: Partial<Metrics>, after: Partial<Metrics>): MetricJump[] {
  return METRIC_IDS.flatMap((metric) => {
    const [was, is] = [before[metric] ?? null, after[metric] ?? null]
    if (was === is) return []
    const share = was === null || is === null || was === 0 ? null : (is - was) / Math.abs(was)
    return [{ metric, before: was, after: is, share }]
  }).sort((a, b) => weight(b) - weight(a))
}

const weight = ({ before, after, share }: MetricJump): number => {
  if (share !== null) return Math.abs(share)
  if (after === null) return Number.MAX_VALUE
  // Of nothing into nothing no one wants to know first.
  return before === null && after === 0 ? 0 : Number.POSITIVE_INFINITY
}

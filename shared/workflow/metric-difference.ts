import { exact, round, subtract } from '#shared/base/exact.ts'
import { METRICS, type MetricId } from '#shared/metric/metrics.ts'

/** after − before in the metric's own decimals (a share's as a part of 1); null where either has no value. */
export const metricDifference = (
  metric: MetricId,
  before: number | null,
  after: number | null,
): number | null =>
  before === null || after === null
    ? null
    : round(subtract(exact(after), exact(before)), METRICS[metric].decimals)

import { expect, test } from 'vitest'
import type { MetricId } from '#shared/metric/metrics.ts'
import { metricDifference } from '#shared/workflow/metric-difference.ts'

test.each<[MetricId, number | null, number | null, number | null]>([
  ['events_held', 22, 24, 2],
  ['events_held', 22, 22, 0],
  ['mentor_hours', 0.3, 0.1, -0.2],
  ['income', 100.1, 100.33, 0.23],
  ['occupancy', 0.8735, 0.9, 0.0265],
  ['occupancy', null, 0.9, null],
  ['occupancy', 0.9, null, null],
])('%s: %s to %s differs by %s', (metric, before, after, difference) => {
  expect(metricDifference(metric, before, after)).toBe(difference)
})

import { expect, test } from 'vitest'
import { metricText } from '#shared/metric/metric-text.ts'
import { isMetricId, METRIC_GROUPS, METRIC_IDS, METRICS, type MetricId } from '#shared/metric/metrics.ts'
import { measured } from './rows.ts'

test('every metric is measured, and nothing else', () => {
  expect(Object.keys(measured({}).metrics).sort()).toEqual(METRIC_IDS.toSorted())
})

test('the groups are all metrics, each once', () => {
  expect(METRIC_GROUPS.flatMap((group) => group.metrics)).toEqual(METRIC_IDS)
})

test('each says what it is in one sentence, and no two have the same title', () => {
  for (const { definition } of Object.values(METRICS)) expect(definition).toMatch(/^[^。]+。$/)
  expect(new Set(Object.values(METRICS).map((metric) => metric.title)).size).toBe(METRIC_IDS.length)
})

test('ids', () => {
  expect(isMetricId('events_held')).toBe(true)
  expect(isMetricId('toString')).toBe(false)
})

test.each<[MetricId, number | null, string]>([
  ['events_held', 22, '22 场'],
  ['event_participants', 12345, '12,345 人次'],
  ['occupancy', 0.2874, '28.74%'],
  ['occupancy', 0.0909, '9.09%'],
  ['usable_share', 1, '100%'],
  ['area', 299.99, '299.99 平方米'],
  ['occupancy', null, '—'],
])('%s %s is shown as %s', (id, value, text) => {
  expect(metricText(id, value)).toBe(text)
})

import { ledgerMetrics } from './definition/ledgers.ts'
import type { Metric } from './definition/metric.ts'
import { profileMetrics } from './definition/profile.ts'
import { subjectMetrics } from './definition/subjects.ts'

const declared = { ...subjectMetrics, ...ledgerMetrics, ...profileMetrics }

/** The id by which schemes, exports and interfaces name a metric. */
export type MetricId = keyof typeof declared

/** All metrics, declared once, in the order in which lists show them. */
export const METRICS: Readonly<Record<MetricId, Metric>> = declared

export interface MetricGroup {
  readonly title: string
  readonly metrics: readonly MetricId[]
}

const idsOf = (metrics: Partial<Record<MetricId, Metric>>) => Object.keys(metrics) as MetricId[]

/** The groups in which metrics are listed, in order; together they are all of them. */
export const METRIC_GROUPS: readonly MetricGroup[] = [
  { title: '考核内容', metrics: idsOf(subjectMetrics) },
  { title: '台账统计', metrics: idsOf(ledgerMetrics) },
  { title: '基本情况', metrics: idsOf(profileMetrics) },
]

export const METRIC_IDS: readonly MetricId[] = idsOf(declared)

export const isMetricId = (id: string): id is MetricId => (METRIC_IDS as readonly string[]).includes(id)

import { barsOf, isMetricCondition } from '#shared/metric/condition-bars.ts'
import { CONDITION_IDS, type ConditionId } from '#shared/metric/conditions.ts'
import { judgeByMetric, judgePremises } from '#shared/metric/judge-metrics.ts'
import type { ConditionResult, Metrics } from '#shared/metric/measurement.ts'
import type { MetricId } from '#shared/metric/metrics.ts'
import type { ReportFacts } from '../city.ts'

/** Each condition (备案条件) that rests on metrics, with these. */
const RESTING: readonly (readonly [ConditionId, readonly MetricId[]])[] = CONDITION_IDS.map(
  (id) => [id, barsOf(id).map(([metric]) => metric)] as const,
).filter(([, metrics]) => metrics.length > 0)

/**
 * A report with other metrics, the conditions of Article 8 that rest on a changed one judged anew; the others stay
 * as they are, and so does the one on premises where it is not known how much of them is public.
 */
export function judgedAgain(report: ReportFacts, metrics: Metrics): ReportFacts {
  const moved = RESTING.filter(([, resting]) => resting.some((id) => metrics[id] !== report.metrics[id]))
  const results = moved.flatMap(([id]) => judge(id, metrics, report.publicArea) ?? [])
  if (results.length === 0) return { ...report, metrics }
  const conditions = { ...report.conditions }
  const shortfalls = { ...report.shortfalls }
  for (const { id, state, value, bar } of results) {
    conditions[id] = state
    delete shortfalls[id]
    if (state !== 'met') shortfalls[id] = `${value}，要求${bar}`
  }
  return { ...report, metrics, conditions, shortfalls }
}

function judge(id: ConditionId, metrics: Metrics, publicArea?: number | null): ConditionResult | null {
  if (isMetricCondition(id)) return judgeByMetric(id, metrics)
  return publicArea === undefined ? null : judgePremises(metrics, publicArea)
}

import type { Metrics } from './measurement.ts'
import type { MetricId } from './metrics.ts'

type Metered = Readonly<Partial<Metrics>>

/** What leaves a metric without a value where the profile is there (metrics: no value). */
const WHY: Readonly<Partial<Record<MetricId, (metrics: Metered) => string>>> = {
  occupancy: ({ workstations }) => (workstations === 0 ? '创业工位数为 0' : '当年没有开放的日子'),
  mentor_sessions_min: () => '没有计入的在聘导师',
  sessions_per_mentor: () => '没有计入的在聘导师',
  mentored_share: () => '没有计入的入驻团队和企业',
  over_term_share: () => '年末没有在驻的团队和企业',
  usable_share: () => '总面积为 0',
  service_income_share: ({ income }) => (income === 0 ? '总收入为 0' : '总收入或服务收入没有填写'),
}

/** Metrics that are counted from other ledgers than the profile, and yet may have no value. */
const WITHOUT_PROFILE: ReadonlySet<MetricId> = new Set([
  'mentor_sessions_min',
  'sessions_per_mentor',
  'mentored_share',
  'over_term_share',
])

/**
 * Why a metric has no value (无), in Chinese, without a full stop.
 * @param metrics all metrics of the report, of which that one is null
 */
export function whyNoValue(metric: MetricId, metrics: Metered): string {
  // A profile states its area.
  const hasProfile = (metrics.area ?? null) !== null
  if (!hasProfile && !WITHOUT_PROFILE.has(metric)) return '没有可用的基本情况'
  return WHY[metric]?.(metrics) ?? '没有填写'
}

import type { Answers } from '#client/api/trpc.ts'
import { formatDifference, formatShare } from '#client/format/number.ts'
import { METRICS, type MetricId } from '#shared/metric/metrics.ts'
import { metricDifference } from '#shared/workflow/metric-difference.ts'

/** What a report comes to, beside another. */
export type Counted = NonNullable<Answers['report']['effect']['before']>

export const nameOf = ({ revision, inForce }: Counted): string =>
  `第 ${revision} 次${inForce ? '（计入考核）' : ''}`

export interface MetricChange {
  /** Null where one of the two values is not there. */
  readonly difference: number | null
  /** With its unit, or what became of the value. */
  readonly told: string
  /** What part of the earlier value it is; null for shares, and where there is none to be part of. */
  readonly share: string | null
}

/** What became of a metric from one report to another, in words. */
export function changeOf(id: MetricId, was: number | null, is: number | null): MetricChange {
  const { share, decimals, unit } = METRICS[id]
  const difference = metricDifference(id, was, is)
  if (difference === null)
    return {
      ...{ difference, share: null },
      told: was === null && is === null ? '不变' : was === null ? '新有此值' : '不再有值',
    }
  if (difference === 0) return { difference, told: '不变', share: null }
  return {
    difference,
    told: share
      ? `${formatDifference(Number((difference * 100).toFixed(decimals - 2)), decimals - 2)} 个百分点`
      : `${formatDifference(difference, decimals)} ${unit}`,
    share:
      share || was === null || was === 0
        ? null
        : `${difference > 0 ? '增' : '减'} ${formatShare(Math.abs(difference / was), 1)}`,
  }
}

import type { ConditionId } from './conditions.ts'
import type { MetricId } from './metrics.ts'

/** The conditions of Article 8 (备案条件) that one metric decides, with the least that it has to be. */
export const CONDITION_BARS = {
  usable: ['usable_share', 0.7],
  staff: ['staff_full_time', 2],
  mentors: ['mentors_appointed', 2],
  tenants: ['tenants_year_end', 15],
  new_firms: ['new_firms', 4],
  events: ['events_held', 5],
} as const satisfies Readonly<Partial<Record<ConditionId, readonly [MetricId, number]>>>

export type MetricCondition = keyof typeof CONDITION_BARS

export const isMetricCondition = (id: ConditionId): id is MetricCondition => Object.hasOwn(CONDITION_BARS, id)

/** `premises` asks for one of these, and for public premises (公共服务场地) besides. */
export const PREMISES_BARS = { area: 300, workstations: 20 } as const

/** The metrics that a condition rests on, each with its bar; none where it rests on other facts alone. */
export function barsOf(id: ConditionId): readonly (readonly [MetricId, number])[] {
  if (isMetricCondition(id)) return [CONDITION_BARS[id]]
  return id === 'premises' ? (Object.entries(PREMISES_BARS) as [keyof typeof PREMISES_BARS, number][]) : []
}

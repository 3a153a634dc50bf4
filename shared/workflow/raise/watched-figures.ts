import type { MetricId } from '#shared/metric/metrics.ts'

/**
 * Figures that are compared with last year's, with the size that the larger of the two has to have: half of a little
 * is no jump.
 */
export const JUMP_FROM: Readonly<Partial<Record<MetricId, number>>> = {
  events_held: 10,
  event_participants: 200,
  new_firms: 6,
  occupancy: 0.2,
  mentor_sessions: 20,
  mentor_hours: 40,
  mentored_share: 0.2,
  mentors_appointed: 6,
  tenants_served: 20,
  tenants_year_end: 15,
  seats_peak: 20,
  area: 500,
  workstations: 40,
  staff_full_time: 6,
  invested_firms: 4,
  investment: 100,
  patents: 10,
  jobs: 50,
  graduate_jobs: 20,
  income: 100,
  service_income: 50,
  subsidy: 50,
}

/** The size from which 补充指标, whatever they are, are compared. */
export const EXTRA_JUMP_FROM = 10

/** Figures that are written down as such, where a unit can be mistaken. */
export const WRITTEN: readonly MetricId[] = [
  ...(['event_participants', 'area', 'workstations', 'investment', 'patents', 'jobs'] as const),
  ...(['graduate_jobs', 'income', 'service_income', 'subsidy'] as const),
]

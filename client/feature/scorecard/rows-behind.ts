import { ledgerOf } from '#shared/ledger/ledgers.ts'
import { isMetricId, type MetricId } from '#shared/metric/metrics.ts'
import type { ScorecardSearch, ShownLedger } from './search.ts'

/** Metrics that are counted from the rows of a judged ledger; all others come from 基本情况. */
const LEDGERS: Readonly<Record<Exclude<ShownLedger, 'profile' | 'extras'>, readonly MetricId[]>> = {
  events: [
    'events_held',
    'events_competition',
    'events_salon',
    'events_roadshow',
    'events_education',
    'events_other',
    'events_hosted',
    'events_cohosted',
    'events_coorganised',
    'events_assisted',
    'event_participants',
  ],
  tenants: [
    'new_firms',
    'new_firms_seated',
    'new_sole_proprietors',
    'occupancy',
    'tenants_year_end',
    'firms_year_end',
    'teams_year_end',
    'tenants_seated_year_end',
    'tenants_served',
    'tenants_entered',
    'over_term_share',
    'seats_peak',
  ],
  mentors: ['mentors_appointed', 'mentors_full_time', 'mentors_part_time'],
  mentoring: [
    'mentor_sessions',
    'mentor_hours',
    'mentors_active',
    'mentor_sessions_min',
    'mentored_share',
    'sessions_per_mentor',
  ],
}

const NEW_FIRMS: ReadonlySet<string> = new Set<MetricId>([
  'new_firms',
  'new_firms_seated',
  'new_sole_proprietors',
])

/** Indicators of the default scheme that do not bear their metric's name. */
const BY_DEFAULT: Readonly<Record<string, MetricId>> = {
  events: 'events_held',
  participants: 'event_participants',
}

/** Where the rows are that an indicator's value was counted from; null where it rests on no metric. */
export function rowsBehind(indicator: {
  readonly id: string
  readonly metrics?: readonly string[]
}): { readonly title: string; readonly search: ScorecardSearch } | null {
  const named = [...(indicator.metrics ?? []), indicator.id, BY_DEFAULT[indicator.id] ?? '']
  const metric = named.find(isMetricId)
  if (metric === undefined) return null
  const judged = (Object.keys(LEDGERS) as (keyof typeof LEDGERS)[]).find((id) => LEDGERS[id].includes(metric))
  const ledger = judged ?? 'profile'
  return {
    title: ledgerOf(ledger).title,
    search: { ledger, rows: judged ? (NEW_FIRMS.has(metric) ? 'newFirm' : 'counted') : undefined },
  }
}

import { lastDay, yearOf } from '#shared/base/plain-date.ts'
import type { ProfileRow } from '#shared/ledger/profile.ts'
import type { Space } from '#shared/registry/space.ts'
import type { ConditionId } from './conditions.ts'
import type { ConditionResult, Metrics } from './measurement.ts'
import { metricText, numberText, shareText } from './metric-text.ts'
import type { MetricId } from './metrics.ts'

/** What the conditions of Article 8 are judged by. */
export interface ConditionFacts {
  /** Claims of other spaces are settled. */
  readonly metrics: Metrics
  /** Null where the report has none. */
  readonly profile: ProfileRow | null
  readonly space: Space
  readonly year: number
}

const AREA = 300
const WORKSTATIONS = 20
const USABLE_SHARE = 0.7
/** The lease must last for the filing year and so many more, 3 years in all. */
const FURTHER_LEASE_YEARS = 2

const state = (met: boolean): ConditionResult['state'] => (met ? 'met' : 'unmet')

/** A condition that a metric is at least so much. */
function atLeast(
  id: ConditionId,
  metric: MetricId,
  least: number,
  { metrics }: ConditionFacts,
): ConditionResult {
  const value = metrics[metric]
  return {
    id,
    state: value === null ? 'unknown' : state(value >= least),
    value: metricText(metric, value),
    bar: `不少于 ${metricText(metric, least)}`,
  }
}

function operator({ space }: ConditionFacts): ConditionResult {
  const named = space.operator !== null && space.creditCode !== null
  return {
    id: 'operator',
    state: named ? 'met' : 'unknown',
    value: `${space.operator ?? '名录未载明运营主体'}，${space.creditCode ?? '无统一社会信用代码'}`,
    bar: '名录载明运营主体及其统一社会信用代码',
  }
}

function premises({ metrics: { area, workstations }, profile }: ConditionFacts): ConditionResult {
  const known = profile !== null && area !== null && workstations !== null
  return {
    id: 'premises',
    state: known
      ? state((area >= AREA || workstations >= WORKSTATIONS) && profile.publicArea > 0)
      : 'unknown',
    value: known
      ? `面积 ${numberText(area)} 平方米，工位 ${numberText(workstations)} 个，公共服务场地 ${numberText(profile.publicArea)} 平方米`
      : '—',
    bar: `面积不少于 ${AREA} 平方米或工位不少于 ${WORKSTATIONS} 个，并有公共服务场地`,
  }
}

function usable({ metrics: { usable_share } }: ConditionFacts): ConditionResult {
  return {
    id: 'usable',
    state: usable_share === null ? 'unknown' : state(usable_share >= USABLE_SHARE),
    value: metricText('usable_share', usable_share),
    bar: `工位与公共服务场地不低于总面积的 ${shareText(USABLE_SHARE)}`,
  }
}

function lease({ profile, space, year }: ConditionFacts): ConditionResult {
  const ofFiling = lastDay(yearOf(space.filed) + FURTHER_LEASE_YEARS)
  const ofYear = lastDay(year)
  const until = ofFiling > ofYear ? ofFiling : ofYear
  const bar = `租赁场地的租期至少到 ${until}（备案 ${yearOf(space.filed)} 年起 3 年，且覆盖 ${year} 年）`
  if (profile === null) return { id: 'lease', state: 'unknown', value: '—', bar }
  if (profile.tenure !== '租赁') return { id: 'lease', state: 'met', value: profile.tenure, bar }
  if (profile.leaseEnd === null) return { id: 'lease', state: 'unknown', value: '租赁，未填截止日期', bar }
  return {
    id: 'lease',
    state: state(profile.leaseEnd >= until),
    value: `租赁，租期到 ${profile.leaseEnd}`,
    bar,
  }
}

/**
 * Whether the space still meets each condition of Article 8 (备案条件), in the order of the declared conditions:
 * what was found, what is asked for, and `unknown` where a value that is needed is missing. Metrics are taken
 * as they are shown, no hidden digits.
 */
export const judgeConditions = (facts: ConditionFacts): readonly ConditionResult[] => [
  operator(facts),
  premises(facts),
  usable(facts),
  lease(facts),
  atLeast('staff', 'staff_full_time', 2, facts),
  atLeast('mentors', 'mentors_appointed', 2, facts),
  atLeast('tenants', 'tenants_year_end', 15, facts),
  atLeast('new_firms', 'new_firms', 4, facts),
  atLeast('events', 'events_held', 5, facts),
]

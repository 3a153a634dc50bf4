import { lastDay, yearOf } from '#shared/base/plain-date.ts'
import type { ProfileRow } from '#shared/ledger/profile.ts'
import type { Space } from '#shared/registry/space.ts'
import { judgeByMetric, judgePremises } from './judge-metrics.ts'
import type { ConditionResult, Metrics } from './measurement.ts'

/** What the conditions of Article 8 are judged by. */
export interface ConditionFacts {
  /** Claims of other spaces are settled. */
  readonly metrics: Metrics
  /** Null where the report has none. */
  readonly profile: ProfileRow | null
  readonly space: Space
  readonly year: number
}

/** The lease must last for the filing year and so many more, 3 years in all. */
const FURTHER_LEASE_YEARS = 2

function operator({ space }: ConditionFacts): ConditionResult {
  const named = space.operator !== null && space.creditCode !== null
  return {
    id: 'operator',
    state: named ? 'met' : 'unknown',
    value: `${space.operator ?? '名录未载明运营主体'}，${space.creditCode ?? '无统一社会信用代码'}`,
    bar: '名录载明运营主体及其统一社会信用代码',
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
    state: profile.leaseEnd >= until ? 'met' : 'unmet',
    value: `租赁，租期到 ${profile.leaseEnd}`,
    bar,
  }
}

/**
 * Whether the space still meets each condition of Article 8 (备案条件), in the order of the declared conditions:
 * what was found, what is asked for, and `unknown` where a value that is needed is missing. Metrics are taken
 * as they are shown, no hidden digits.
 */
export const judgeConditions = (facts: ConditionFacts): readonly ConditionResult[] => {
  const { metrics, profile } = facts
  return [
    operator(facts),
    judgePremises(metrics, profile?.publicArea ?? null),
    judgeByMetric('usable', metrics),
    lease(facts),
    judgeByMetric('staff', metrics),
    judgeByMetric('mentors', metrics),
    judgeByMetric('tenants', metrics),
    judgeByMetric('new_firms', metrics),
    judgeByMetric('events', metrics),
  ]
}

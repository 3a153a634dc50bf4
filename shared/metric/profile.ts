import { add, exact } from '#shared/base/exact.ts'
import type { ProfileRow } from '#shared/ledger/profile.ts'
import type { MetricId } from './metrics.ts'
import { rounded, roundedRatio } from './rounded.ts'

/** The metrics that the profile states, no value where a cell is empty or there is no profile. */
export function measureProfile(profile: ProfileRow | null) {
  const stated = (id: MetricId, value: number | null | undefined): number | null =>
    value === null || value === undefined ? null : rounded(id, exact(value))
  const hasIncome = profile !== null && profile.serviceIncome !== null && profile.income !== null
  return {
    area: stated('area', profile?.area),
    workstations: stated('workstations', profile?.workstations),
    usable_share:
      profile &&
      roundedRatio(
        'usable_share',
        add(exact(profile.seatArea), exact(profile.publicArea)),
        exact(profile.area),
      ),
    staff_full_time: stated('staff_full_time', profile?.fullTimeStaff),
    invested_firms: stated('invested_firms', profile?.investedFirms),
    investment: stated('investment', profile?.investment),
    patents: stated('patents', profile?.patents),
    jobs: stated('jobs', profile?.jobs),
    graduate_jobs: stated('graduate_jobs', profile?.graduateJobs),
    income: stated('income', profile?.income),
    service_income: stated('service_income', profile?.serviceIncome),
    subsidy: stated('subsidy', profile?.subsidy),
    service_income_share: hasIncome
      ? roundedRatio('service_income_share', exact(profile.serviceIncome!), exact(profile.income!))
      : null,
  }
}

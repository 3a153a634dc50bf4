import { lastDay, yearOf } from '#shared/base/plain-date.ts'
import { overTermTenants } from './over-term.ts'
import { countRatio } from './rounded.ts'
import { covers } from './span.ts'
import type { Stay } from './stays.ts'
import type { TenantId } from './tenant-identity.ts'

/** Who was there in the year, and at its end: each tenant once (metrics: More, from the same ledgers). */
export function countTenants(stays: readonly Stay[], year: number) {
  const yearEnd = lastDay(year)
  const served = new Set<TenantId>()
  const entered = new Set<TenantId>()
  const there = new Set<TenantId>()
  const firms = new Set<TenantId>()
  const teams = new Set<TenantId>()
  const seated = new Set<TenantId>()
  for (const stay of stays) {
    if (stay.reason !== null) continue
    const { tenant, row } = stay
    served.add(tenant)
    if (yearOf(row.entered) === year) entered.add(tenant)
    if (!covers(stay, yearEnd)) continue
    there.add(tenant)
    if (row.kind === '企业') firms.add(tenant)
    if (row.kind === '创业团队') teams.add(tenant)
    if (row.seats > 0) seated.add(tenant)
  }
  return {
    tenants_served: served.size,
    tenants_entered: entered.size,
    tenants_year_end: there.size,
    firms_year_end: firms.size,
    teams_year_end: teams.size,
    tenants_seated_year_end: seated.size,
    over_term_share: countRatio('over_term_share', overTermTenants(stays, there, year), there.size),
  }
}

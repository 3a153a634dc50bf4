import events from '#data/demo/events.json' with { type: 'json' }
import { lastDay } from '#shared/base/plain-date.ts'
import { int, type Random } from '#shared/base/random.ts'
import type { ExtraRow } from '#shared/ledger/extras.ts'
import type { ProfileRow } from '#shared/ledger/profile.ts'
import type { TenantRow } from '#shared/ledger/tenants.ts'
import { between, chance, clamp } from './chance.ts'
import type { DemoSpace } from './founding.ts'

const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals))

const tenantsAtYearEnd = (tenants: readonly TenantRow[], year: number): number =>
  tenants.filter((tenant) => tenant.left === null || tenant.left >= lastDay(year)).length

/** The one row of 基本情况 for a space and year; what is optional is at times left empty. */
export function profileRow(
  draw: Random,
  space: DemoSpace,
  year: number,
  tenants: readonly TenantRow[],
): ProfileRow {
  const strength = space.strength('incubation', year)
  const premises = space.premises(year)
  const there = tenantsAtYearEnd(tenants, year)
  const jobs = Math.round(there * between(draw, 2.4, 4.5))
  const income = rounded(premises.workstations * between(draw, 1.1, 4.2) * (0.6 + 0.8 * strength), 2)
  const investedFirms = Math.round(between(draw, 0, 7) * strength)
  const fillsIn = chance(draw, 0.9)
  const optional = (value: number): number | null => (fillsIn || chance(draw, 0.4) ? value : null)
  return {
    year,
    ...premises,
    fullTimeStaff: space.part.staff ?? clamp(space.staff + int(draw, -1, 1), 2, 12),
    investedFirms: optional(investedFirms),
    investment: optional(investedFirms === 0 ? 0 : rounded(investedFirms * between(draw, 25, 320), 0)),
    patents: optional(Math.round(there * between(draw, 0.05, 0.2 + 0.6 * strength))),
    jobs: optional(jobs),
    graduateJobs: optional(Math.round(jobs * between(draw, 0.12, 0.36))),
    income: optional(income),
    serviceIncome: optional(rounded(income * between(draw, 0.12, 0.3 + 0.35 * strength), 2)),
    subsidy: optional(chance(draw, 0.35 + 0.4 * strength) ? int(draw, 2, 12) * 5 : 0),
    contact: space.contact.name,
    phone: space.contact.phone,
  }
}

/** The year's 补充指标, for the spaces that hand some in. */
export function extraRows(draw: Random, tenants: readonly TenantRow[], year: number): ExtraRow[] {
  const there = tenantsAtYearEnd(tenants, year)
  return events.extras
    .filter(() => chance(draw, 0.8))
    .map(({ item, unit, perTenant, decimals }) => ({
      item,
      value: rounded(there * perTenant * between(draw, 0.4, 1.7), decimals),
      note: `单位:${unit}`,
    }))
}

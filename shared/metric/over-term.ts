import { dayNumber, lastDay, type PlainDate } from '#shared/base/plain-date.ts'
import type { Span } from './span.ts'
import type { Stay } from './stays.ts'
import type { TenantId } from './tenant-identity.ts'

/** Stays that leave fewer days between them are one. */
const DAYS_APART = 90

/** When the tenant that is there on `day` began to be there without a break. */
function beginning(stays: readonly Span[], day: PlainDate): PlainDate {
  const inOrder = [...stays].sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0))
  let { first, last } = inOrder[0]!
  for (const next of inOrder) {
    if (next.first > day) break
    if (dayNumber(next.first) - dayNumber(last) - 1 >= DAYS_APART) first = next.first
    if (next.last > last) last = next.last
  }
  return first
}

/**
 * How many of the tenants that are there on the year's last day have been for more than 24 months, all their
 * stays in the ledger taken together, counted or not (Article 9; metrics: `over_term_share`).
 */
export function overTermTenants(
  stays: readonly Stay[],
  thereAtYearEnd: ReadonlySet<TenantId>,
  year: number,
): number {
  const staysOf = new Map<TenantId, Span[]>()
  for (const stay of stays) {
    if (!thereAtYearEnd.has(stay.tenant)) continue
    const known = staysOf.get(stay.tenant)
    if (known) known.push(stay)
    else staysOf.set(stay.tenant, [stay])
  }
  // The day 24 months on is before 31 December of the year exactly if the beginning is before that of two
  // years ago: every December has a 31st, and a 29 February is far from it.
  const bar = lastDay(year - 2)
  let overTerm = 0
  for (const spans of staysOf.values()) {
    const first = spans.length === 1 ? spans[0]!.first : beginning(spans, lastDay(year))
    if (first < bar) overTerm++
  }
  return overTerm
}

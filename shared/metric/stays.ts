import type { TenantRow } from '#shared/ledger/tenants.ts'
import type { Reason } from './measurement.ts'
import type { NameNumber } from './names.ts'
import { FOREVER, overlap, type Span, shareDay, yearSpan } from './span.ts'
import { identifyTenants, type TenantId } from './tenant-identity.ts'

/** A row of the tenants' ledger as the days that a tenant is there (metrics: Words). */
export interface Stay extends Span {
  readonly row: TenantRow
  readonly tenant: TenantId
  /** Why the row is not counted; null where it is. */
  readonly reason: Reason | null
}

/** The rows as stays, in their order, each with its verdict (metrics: Which rows count). */
export function judgeStays(
  rows: readonly TenantRow[],
  year: number,
  numberOf: (name: string) => NameNumber,
): Stay[] {
  const inYear = yearSpan(year)
  const tenants = identifyTenants(rows, numberOf)
  const counted = new Map<TenantId, Span[]>()
  return rows.map((row, index) => {
    const tenant = tenants[index]!
    const span: Span = { first: row.entered, last: row.left ?? FOREVER }
    const earlier = counted.get(tenant)
    let reason: Reason | null = null
    if (!shareDay(span, inYear)) reason = 'OUT_OF_YEAR'
    else if (earlier?.some((other) => overlap(span, other))) reason = 'TENANT_DUPLICATE'
    else if (earlier) earlier.push(span)
    else counted.set(tenant, [span])
    return { ...span, row, tenant, reason }
  })
}

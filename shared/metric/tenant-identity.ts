import type { TenantRow } from '#shared/ledger/tenants.ts'
import type { NameNumber } from './names.ts'

/** A tenant of a report: its credit code, or the number of its name where it has none. */
export type TenantId = string | NameNumber

/**
 * Whose stay each row is. A tenant is a credit code; a row without one belongs to the code that rows with its
 * name, as name or former name, have, if that is exactly one code, else it is a tenant by its name. So the team
 * that became a firm is one tenant (metrics: Words).
 */
export function identifyTenants(
  rows: readonly TenantRow[],
  numberOf: (name: string) => NameNumber,
): TenantId[] {
  /** The code of the rows of a name; null where there are several. */
  const codes = new Map<NameNumber, string | null>()
  const note = (name: string, code: string) => {
    const number = numberOf(name)
    const known = codes.get(number)
    codes.set(number, known === undefined || known === code ? code : null)
  }
  for (const { name, formerName, creditCode } of rows) {
    if (creditCode === null) continue
    note(name, creditCode)
    if (formerName !== null) note(formerName, creditCode)
  }
  return rows.map((row) => {
    if (row.creditCode !== null) return row.creditCode
    const name = numberOf(row.name)
    return codes.get(name) ?? name
  })
}

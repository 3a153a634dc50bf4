import type { KeptRevision } from '#server/db/report-reader.ts'
import type { Store } from '#server/db/store.ts'
import { lostClaims, settle } from '#shared/metric/claims.ts'
import { measureWithout } from '#shared/metric/measure-without.ts'
import { rowsOf } from '#shared/reading/stored-rows.ts'
import type { Space } from '#shared/registry/space.ts'
import { decidedClaims } from '#shared/workflow/claim-facts.ts'
import { type DecidedFindings, readDecided } from './decided-findings.ts'
import { excludedIn, rowsOut } from './excluded-rows.ts'
import { claimsOn } from './standing-claims.ts'

/**
 * What a revision of a report comes to: without the rows that are decided not to count, and with claims settled among
 * the reports in force, this revision in place of its space's (metrics: A firm claimed by several spaces).
 * @param decided what is decided of the year's findings; left out: what is kept
 */
export async function countRevision(
  store: Store,
  year: number,
  { code, opened }: Pick<Space, 'code' | 'opened'>,
  revision: KeptRevision,
  decided?: DecidedFindings,
) {
  const findings = decided ?? (await readDecided(store, year))
  const rows = rowsOf(revision.ledgers)
  const excluded = excludedIn(revision, findings.excludedRows.get(code) ?? [])
  const measured = measureWithout(rows, { year, opened }, rowsOut(excluded))
  const claims = await claimsOn(store, year, code, measured.claims, findings)
  const lost = lostClaims(claims, decidedClaims(claims, findings.claims)).get(code) ?? new Set()
  return { rows, excluded, ...settle(measured, rows.tenants, lost) }
}

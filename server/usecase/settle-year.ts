import type { ReportInForce } from '#server/db/report-reader.ts'
import type { Store } from '#server/db/store.ts'
import type { ClaimsBySpace, DecidedClaims } from '#shared/metric/claims.ts'
import type { Measurement } from '#shared/metric/measurement.ts'
import type { Space } from '#shared/registry/space.ts'
import { decidedClaims } from '#shared/workflow/claim-facts.ts'
import { countInForce } from './count-in-force.ts'
import type { DecidedFindings } from './decided-findings.ts'
import { contestedNow } from './standing-claims.ts'

/** The reports in force of a year as they count now. */
export interface SettledYear {
  /** In force, of spaces that the registry knows; counted anew where rows are excluded or the opening was corrected. */
  readonly reports: readonly ReportInForce[]
  /** Claims that several of them make. */
  readonly contested: ClaimsBySpace
  /** What a bureau decided of those claims. */
  readonly decided: DecidedClaims
}

/**
 * Counts the reports in force of a year as decided. Ledgers are read only of a space of which rows are excluded, or
 * whose day of opening was corrected since it was counted.
 * @param inForce the reports in force, where they were read already
 */
export async function settleYear(
  store: Store,
  year: number,
  spaces: ReadonlyMap<string, Space>,
  { excludedRows, claims }: DecidedFindings,
  inForce?: readonly ReportInForce[],
): Promise<SettledYear> {
  const recounted = new Map<string, Measurement>()
  const reports: ReportInForce[] = []
  for (const report of inForce ?? (await store.inForce(year))) {
    const space = spaces.get(report.space)
    if (!space) continue
    const excluded = excludedRows.get(report.space)
    const again = space.opened !== report.opened || excluded !== undefined
    const counted = again ? await countInForce(store, year, space, excluded ?? []) : null
    if (counted) recounted.set(report.space, counted)
    reports.push(counted ? { ...report, metrics: counted.metrics, claims: counted.claims } : report)
  }
  const own = new Map([...recounted].map(([space, counted]) => [space, counted.claims]))
  const contested = await contestedNow(store, year, own)
  return { reports, contested, decided: decidedClaims(contested, claims) }
}

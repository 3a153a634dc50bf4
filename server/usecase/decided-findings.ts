import type { ExcludedRow } from '#server/db/finding-reader.ts'
import type { Store } from '#server/db/store.ts'
import type { ClaimDecision, ClaimFacts } from '#shared/workflow/claim-facts.ts'

/** What was decided of a year's findings, as far as it changes what counts. */
export interface DecidedFindings {
  /** Rows that are not counted, by space. */
  readonly excludedRows: ReadonlyMap<string, readonly ExcludedRow[]>
  /** Firms claimed by several spaces. */
  readonly claims: readonly ClaimDecision[]
  /** Spaces that falsified. */
  readonly falsified: ReadonlySet<string>
}

export async function readDecided(store: Store, year: number): Promise<DecidedFindings> {
  const [excludedRows, claims, falsified] = await Promise.all([
    store.findings.excludedRows(year),
    store.findings.claimDecisions(year),
    store.findings.falsified(year),
  ])
  // The facts of these findings are written by the program alone.
  return {
    ...{ excludedRows, falsified },
    claims: claims.map(({ facts, awardedTo }) => ({ facts: facts as ClaimFacts, awardedTo })),
  }
}

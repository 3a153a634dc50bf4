import type { Store } from '#server/db/store.ts'
import type { ClaimsBySpace } from '#shared/metric/claims.ts'
import type { Claim } from '#shared/metric/measurement.ts'
import { claimKey } from '#shared/metric/new-firms.ts'
import { countInForce } from './count-in-force.ts'
import type { DecidedFindings } from './decided-findings.ts'

/**
 * The claims among the reports in force that several spaces make, as they stand without the excluded rows.
 * @param counted the claims of the spaces of which rows are excluded, as counted without them
 */
export async function contestedNow(
  store: Store,
  year: number,
  counted: ReadonlyMap<string, readonly Claim[]>,
): Promise<ClaimsBySpace> {
  const claims: Map<string, readonly Claim[]> = await store.contestedClaims(year)
  // Without an excluded row, one that was a duplicate of it may claim a firm that nobody contested before.
  for (const [space, own] of counted) {
    for (const [rival, theirs] of await store.rivalClaims(year, space, own)) {
      const known = claims.get(rival) ?? []
      const keys = new Set(known.map(claimKey))
      claims.set(rival, [...known, ...theirs.filter((claim) => !keys.has(claimKey(claim)))])
    }
  }
  for (const [space, own] of counted) claims.set(space, own)
  return claims
}

/** Who claims the firms of one space: the others as their reports in force stand, itself as given. */
export async function claimsOn(
  store: Store,
  year: number,
  space: string,
  own: readonly Claim[],
  { excludedRows }: DecidedFindings,
): Promise<ClaimsBySpace> {
  const claims: Map<string, readonly Claim[]> = await store.rivalClaims(year, space, own)
  const wanted = new Set(own.map(claimKey))
  for (const [code, rows] of excludedRows) {
    if (code === space || !rows.some(({ ledger }) => ledger === 'tenants')) continue
    const rival = await store.space(code)
    const counted = rival && (await countInForce(store, year, rival, rows))
    const theirs = counted?.claims.filter((claim) => wanted.has(claimKey(claim)))
    if (theirs) claims.set(code, theirs)
  }
  return claims.set(space, own)
}

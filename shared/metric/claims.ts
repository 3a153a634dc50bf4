import type { PlainDate } from '#shared/base/plain-date.ts'
import type { TenantRow } from '#shared/ledger/tenants.ts'
import type { Claim, Measurement, Metrics, Verdict } from './measurement.ts'
import { claimKey, countNewFirms } from './new-firms.ts'
import { FIRM_CLAIMED_TWICE } from './verdict.ts'

/** The claims of each space's report in force (or draft that is previewed), by the space's code. */
export type ClaimsBySpace = ReadonlyMap<string, readonly Claim[]>

/** A firm, or sole proprietor, that several spaces claim. */
export interface ContestedClaim {
  readonly key: string
  readonly kind: Claim['kind']
  readonly creditCode: string
  /** Earliest first, then by the space's code. */
  readonly contenders: readonly { readonly space: string; readonly entered: PlainDate }[]
  /** The space for which it counts; null: for none. */
  readonly winner: string | null
}

/**
 * What a bureau decided of a contested claim, by its key ({@link claimKey}): the space for which it counts, or
 * null for none. It goes before the rule of the earliest `entered`.
 */
export type DecidedClaims = ReadonlyMap<string, string | null>

/** Keys ({@link claimKey}) of the claims that a space loses to others. */
export type LostClaims = ReadonlySet<string>

/**
 * The claims that several spaces make, in the order of their keys. Until a bureau decides, each counts for the
 * space with the earliest `entered`, and for none where several have that (metrics: A firm claimed by several
 * spaces). Firms and sole proprietors are settled each among themselves. A claim that only one space makes is
 * not contested, whatever was decided.
 */
export function contestedClaims(claims: ClaimsBySpace, decided: DecidedClaims = new Map()): ContestedClaim[] {
  const byKey = new Map<string, { claim: Claim; contenders: { space: string; entered: PlainDate }[] }>()
  for (const [space, own] of claims) {
    for (const claim of own) {
      const key = claimKey(claim)
      const known = byKey.get(key)
      if (known) known.contenders.push({ space, entered: claim.entered })
      else byKey.set(key, { claim, contenders: [{ space, entered: claim.entered }] })
    }
  }
  const contested: ContestedClaim[] = []
  for (const [key, { claim, contenders }] of byKey) {
    if (contenders.length < 2) continue
    contenders.sort((a, b) =>
      a.entered < b.entered || (a.entered === b.entered && a.space < b.space) ? -1 : 1,
    )
    const [first, second] = contenders
    const earliest = first!.entered < second!.entered ? first!.space : null
    const decision = decided.get(key)
    const { kind, creditCode } = claim
    contested.push({
      key,
      kind,
      creditCode,
      contenders,
      winner: decision === undefined ? earliest : decision,
    })
  }
  return contested.sort((a, b) => (a.key < b.key ? -1 : 1))
}

/** Who loses which claim: an entry for each space that loses any. */
export function lostClaims(claims: ClaimsBySpace, decided?: DecidedClaims): Map<string, LostClaims> {
  const lost = new Map<string, Set<string>>()
  for (const { key, contenders, winner } of contestedClaims(claims, decided)) {
    for (const { space } of contenders) {
      if (space === winner) continue
      const own = lost.get(space)
      if (own) own.add(key)
      else lost.set(space, new Set([key]))
    }
  }
  return lost
}

/** The metrics without the claims that were lost. `claims` are those of the same measurement. */
export function settleMetrics(metrics: Metrics, claims: readonly Claim[], lost: LostClaims): Metrics {
  if (!claims.some((claim) => lost.has(claimKey(claim)))) return metrics
  return { ...metrics, ...countNewFirms(claims.filter((claim) => !lost.has(claimKey(claim)))) }
}

/** The verdicts on the tenants' rows, those that make a new firm marked where another space's claim prevents it. */
export function settleVerdicts(
  verdicts: readonly Verdict[],
  rows: readonly TenantRow[],
  lost: LostClaims,
): readonly Verdict[] {
  return verdicts.map((verdict, index) => {
    const { kind, creditCode } = rows[index]!
    if (!verdict.newFirm || kind !== '企业' || creditCode === null) return verdict
    return lost.has(claimKey({ kind, creditCode })) ? FIRM_CLAIMED_TWICE : verdict
  })
}

/** The measurement without the claims that were lost; `tenants` are the rows that were measured. */
export function settle(
  measurement: Measurement,
  tenants: readonly TenantRow[],
  lost: LostClaims,
): Measurement {
  const { metrics, claims, verdicts } = measurement
  return {
    ...measurement,
    metrics: settleMetrics(metrics, claims, lost),
    verdicts: { ...verdicts, tenants: settleVerdicts(verdicts.tenants, tenants, lost) },
  }
}

import {
  type ClaimsBySpace,
  type ContestedClaim,
  contestedClaims,
  type DecidedClaims,
} from '#shared/metric/claims.ts'
import { claimKey } from '#shared/metric/new-firms.ts'

/** What a finding on a claimed firm rests on: who claims it, and since when it is there. */
export type ClaimFacts = Pick<ContestedClaim, 'kind' | 'creditCode' | 'contenders'>

/** What a bureau decided of a claim, on these facts; the space for which it counts, or null for none. */
export interface ClaimDecision {
  readonly facts: ClaimFacts
  readonly awardedTo: string | null
}

/** One text for the same facts. */
export const claimFactsKey = ({ kind, creditCode, contenders }: ClaimFacts): string =>
  [claimKey({ kind, creditCode }), ...contenders.map(({ space, entered }) => `${space} ${entered}`)].join('|')

/**
 * The decisions that still hold: those taken on the very claims that stand now. Where another space claims the
 * firm since, or one no longer does, it is asked anew. Of several, the last one holds.
 */
export function decidedClaims(claims: ClaimsBySpace, decisions: readonly ClaimDecision[]): DecidedClaims {
  if (decisions.length === 0) return new Map()
  const standing = new Set(contestedClaims(claims).map(claimFactsKey))
  return new Map(
    decisions
      .filter(({ facts }) => standing.has(claimFactsKey(facts)))
      .map(({ facts, awardedTo }) => [claimKey(facts), awardedTo]),
  )
}

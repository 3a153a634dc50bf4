import type { Contest } from '../contest/contest.ts'
import { type LeftOut, leaveOneOut } from './leave-one-out.ts'
import { DRAWS, type RankSpread, rankSpread, SEED } from './rank-spread.ts'
import { notToldApart, type SameAs } from './told-apart.ts'

/** How firm the ranks of an appraisal are, space by space and indicator by indicator. */
export interface Firmness {
  readonly draws: number
  readonly seed: string
  /** The scored spaces, in the order of the results. */
  readonly spaces: readonly (RankSpread & {
    /** The ranks of those that it is not told apart from. */
    readonly sameAs: SameAs
  })[]
  /** In the order of the scheme. */
  readonly indicators: readonly LeftOut[]
}

/** All of schemes: How firm is a rank? The results come in their order, best first. */
export function firmnessOf(contest: Contest): Firmness {
  const spreads = rankSpread(contest)
  const same = notToldApart(spreads)
  return {
    draws: DRAWS,
    seed: SEED,
    spaces: spreads.map((spread, i) => ({ ...spread, sameAs: same[i]! })),
    indicators: leaveOneOut(contest),
  }
}

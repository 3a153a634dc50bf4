import { divide, exact, round } from '#shared/base/exact.ts'
import type { Contest } from '../contest/contest.ts'
import { entrantsOf } from '../contest/entrants.ts'
import { largestFirst } from '../contest/largest-first.ts'
import { rankDown } from '../contest/rank-down.ts'
import { spearman } from './spearman.ts'
import { weigh } from './weigh.ts'
import { weightedTotals } from './weighted-totals.ts'

/** What one indicator does to the ranks (schemes: How firm is a rank?). */
export interface LeftOut {
  /** Index of the scheme's document that has it: several may have one of the same id. */
  readonly document: number
  readonly id: string
  /** How far the scored spaces' ranks move on average when it is left out, up or down; 2 decimals, null of none. */
  readonly meanShift: number | null
  /** Spearman's ρ of the ranks without it and the ranks as they are. */
  readonly rho: number | null
}

/**
 * The ranks without each indicator in turn, against those as they are: which ones move the ranks most. Left out
 * is a draw with factor 0: the other maxima of the document are scaled up to the same sum, so that adjustments,
 * and spaces under other documents, keep their weight against it.
 */
export function leaveOneOut(contest: Contest): LeftOut[] {
  const { rules, results } = contest
  const entrants = entrantsOf(contest)
  const { count, columns, tie } = entrants
  const sort = largestFirst(count)
  const weights = new Float64Array(rules.documents.length * columns)
  const totals = new Uint32Array(count)
  const without = new Uint32Array(count)
  const ranks = Uint32Array.from(entrants.result, (result) => results[result]!.rank!)

  return rules.documents.flatMap(({ indicators }, document) =>
    indicators.map(({ id }, left) => {
      weigh(rules, columns, (of, indicator) => (of === document && indicator === left ? 0 : 1), weights)
      weightedTotals(entrants, weights, totals)
      rankDown(sort(totals), totals, tie, without)
      return { document, id, meanShift: meanShift(ranks, without), rho: spearman(ranks, without) }
    }),
  )
}

function meanShift(a: Uint32Array, b: Uint32Array): number | null {
  if (a.length === 0) return null
  const shifts = a.reduce((sum, rank, i) => sum + Math.abs(rank - b[i]!), 0)
  return round(divide(exact(shifts), exact(a.length)), 2)
}

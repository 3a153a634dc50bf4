import { exact, round } from '#shared/base/exact.ts'
import type { Contest, ContestResult } from './contest.ts'

/**
 * The scored spaces of a contest as columns of numbers, made once for many rankings. They stand in the order of
 * their ties (and of their codes where these say nothing), so that a stable sort by totals ranks them.
 * Points are whole hundredths.
 */
export interface Entrants {
  readonly count: number
  /** Where each stands among the contest's results. */
  readonly result: Int32Array
  /** How many its ties place before it: equal where nothing but the total tells two apart. */
  readonly tie: Int32Array
  readonly document: Int32Array
  /** Indicators of the document that has most: how many numbers a row of points, or of weights, holds. */
  readonly columns: number
  /** A row for each entrant, its indicators' points in the document's order, 0 in what is left over. */
  readonly points: Float64Array
  /** Adjustments, bonuses up to their cap; may be below 0. */
  readonly adjusted: Float64Array
}

/** @throws RangeError where results come from a run that is no contest */
export function entrantsOf({ rules, results }: Contest): Entrants {
  const scored = results
    .flatMap(({ status, space, footing }, result) => {
      if (status !== 'scored') return []
      if (!footing) throw new RangeError(`nothing is known of how ${space} is placed`)
      return [{ space, result, tie: footing.tie ?? 0, document: footing.document }]
    })
    .sort((a, b) => a.tie - b.tie || (a.space < b.space ? -1 : 1))
  const columns = Math.max(0, ...rules.documents.map(({ indicators }) => indicators.length))
  const points = new Float64Array(scored.length * columns)
  scored.forEach(({ result }, entrant) => {
    results[result]!.indicators.forEach(({ score }, column) => {
      points[entrant * columns + column] = hundredths(score)
    })
  })
  return {
    count: scored.length,
    result: Int32Array.from(scored, ({ result }) => result),
    tie: Int32Array.from(scored, ({ tie }) => tie),
    document: Int32Array.from(scored, ({ document }) => document),
    columns,
    points,
    adjusted: Float64Array.from(scored, ({ result, document }) =>
      adjustedBy(results[result]!, rules.documents[document]!.bonusCap),
    ),
  }
}

/** Points have two decimals, so this is a whole number, and exact. */
const hundredths = (points: number): number => Math.round(points * 100)

function adjustedBy({ adjustments }: ContestResult, bonusCap: number | null): number {
  let bonus = 0
  let deducted = 0
  for (const { score } of adjustments) {
    if (score > 0) bonus += hundredths(score)
    else deducted += hundredths(score)
  }
  // A cap with more decimals is rounded as the total would be: nothing else in it has any.
  const most = bonusCap === null ? bonus : hundredths(round(exact(bonusCap), 2))
  return Math.min(bonus, most) + deducted
}

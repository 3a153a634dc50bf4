import { type Random, random } from '#shared/base/random.ts'
import type { Contest } from '../contest/contest.ts'
import { entrantsOf } from '../contest/entrants.ts'
import { gradeDown } from '../contest/grade-down.ts'
import { largestFirst } from '../contest/largest-first.ts'
import { rankDown } from '../contest/rank-down.ts'
import { roomsOf } from '../contest/rooms.ts'
import { percentileFinder } from './percentiles.ts'
import { weigh } from './weigh.ts'
import { UNITS, weightedTotals } from './weighted-totals.ts'

/** How firm a scored space's rank is (排名稳健性; schemes: How firm is a rank?). */
export interface RankSpread {
  readonly space: string
  readonly rank: number
  /** 5th, 50th and 95th percentile of its rank over the draws: that of the 50th, 500th and 950th of 1,000. */
  readonly low: number
  readonly middle: number
  readonly high: number
  /** Share of draws in which it has the grade that it has, 0…1. */
  readonly keepsGrade: number
}

export const DRAWS = 1000
/** One seed for all: figures of two runs differ by what was scored, never by the draw. */
export const SEED = 'rank spread'

/** An indicator's maximum times this: uniform in 0.75…1.25. */
export const drawFactor = (draw: Random): number => 0.75 + draw() / 2

/**
 * How each scored space's rank and grade hold when the weights are drawn anew (`DRAWS` times, or as often as
 * given): each maximum times a factor uniform in 0.75…1.25, scaled back to the same sum within each document,
 * points in proportion. Adjustments, ties, ceilings, bars and quotas stay what they are. Factors are drawn
 * draw by draw, in the scheme's order of documents and indicators.
 * In the order of the contest's results; the same figures for the same contest on every machine.
 */
export function rankSpread(contest: Contest, draws = DRAWS, seed = SEED): RankSpread[] {
  const { rules, results } = contest
  const entrants = entrantsOf(contest)
  const { count, columns, tie } = entrants
  const sort = largestFirst(count)
  const grade = gradeDown(rules, roomsOf(contest, entrants), UNITS)
  const draw = random(seed)
  const factor = (): number => drawFactor(draw)

  const weights = new Float64Array(rules.documents.length * columns)
  const totals = new Uint32Array(count)
  const grades = new Int8Array(count)
  const ownGrade = Int8Array.from(entrants.result, (result) =>
    rules.grades.findIndex(({ name }) => name === results[result]!.grade),
  )
  const kept = new Uint32Array(count)
  // A draw's ranks stand together, as they are made; turning them is done below.
  const ranks = new Uint32Array(draws * count)
  for (let i = 0; i < draws; i++) {
    const ranksHere = ranks.subarray(i * count, (i + 1) * count)
    weigh(rules, columns, factor, weights)
    weightedTotals(entrants, weights, totals)
    const order = sort(totals)
    rankDown(order, totals, tie, ranksHere)
    grade(order, ranksHere, totals, grades)
    for (let entrant = 0; entrant < count; entrant++) {
      if (grades[entrant] === ownGrade[entrant]) kept[entrant]!++
    }
  }

  const percentilesOf = percentileFinder(count, [5, 50, 95])
  const own = new Uint32Array(draws)
  const spreads = Array.from(entrants.result, (result, entrant) => {
    for (let i = 0; i < draws; i++) own[i] = ranks[i * count + entrant]!
    const [low, middle, high] = percentilesOf(own)
    const { space, rank } = results[result]!
    const keepsGrade = kept[entrant]! / draws
    return { result, spread: { space, rank: rank!, low: low!, middle: middle!, high: high!, keepsGrade } }
  })
  return spreads.sort((a, b) => a.result - b.result).map(({ spread }) => spread)
}

import type { Contest } from '../contest/contest.ts'
import { entrantsOf } from '../contest/entrants.ts'
import { gradeDown } from '../contest/grade-down.ts'
import { largestFirst } from '../contest/largest-first.ts'
import { rankDown } from '../contest/rank-down.ts'
import { roomsOf } from '../contest/rooms.ts'
import { scalePoints } from './scale-points.ts'

/** Maxima by document and indicator, in the order of the rules: `maxima[document][indicator]`, none below 0. */
export type Maxima = readonly (readonly number[])[]

/** What other maxima come to. The lists are by the results' places, but for `order`. */
export interface WhatIf {
  /** Places of the scored spaces among the results, best first. */
  readonly order: Uint32Array
  /** 0 unless scored. */
  readonly ranks: Uint32Array
  /** Points, 2 decimals; NaN unless scored. */
  readonly totals: Float64Array
  /** Index into the rules' grades; −1 unless scored, whose grade no maximum changes. */
  readonly grades: Int8Array
}

/** Totals are whole hundredths. */
const UNITS = 100

/** The maxima as the scheme has them: where sliders stand at first. */
export const maximaOf = ({ rules }: Contest): Maxima =>
  rules.documents.map(({ indicators }) => indicators.map(({ max }) => max))

/**
 * Makes a contest ready to be ranked under other maxima again and again: ten thousand spaces are a few
 * milliseconds, so ranks can move while a hand moves a slider.
 *
 * Points move in proportion to the maximum and are rounded half up to 2 decimals per indicator, as an appraisal
 * rounds; with maxima as they are it gives an appraisal's own totals, ranks and grades. Otherwise it is the scheme
 * with every number of points in the indicator's rule scaled along, and so differs from changing its `max` alone:
 * a `perUnit` or `step` rule would keep its points a unit and only be cut off elsewhere, `parts` would keep theirs
 * up to the new limit, and a `curve` or `bands` would no longer be sound. From a run of the changed scheme it may
 * also differ by hundredths (times to/from), since points already rounded are scaled.
 * @throws RangeError where the results come from a run that is no contest
 */
export function prepareWhatIf(contest: Contest): (maxima: Maxima) => WhatIf {
  const { rules, results } = contest
  const entrants = entrantsOf(contest)
  const { count, columns, points, adjusted, tie } = entrants
  const sort = largestFirst(count)
  const grade = gradeDown(rules, roomsOf(contest, entrants), UNITS)
  const byDocument = rules.documents.map((_, document) =>
    [...entrants.document.keys()].filter((entrant) => entrants.document[entrant] === document),
  )
  const own = { totals: new Uint32Array(count), ranks: new Uint32Array(count), grades: new Int8Array(count) }

  const addUp = (maxima: Maxima): void => {
    rules.documents.forEach(({ indicators }, document) => {
      const scales = indicators.map(({ max }, i) => scalePoints(max, maxima[document]?.[i] ?? max))
      for (const entrant of byDocument[document]!) {
        let total = adjusted[entrant]!
        for (let i = 0; i < scales.length; i++) total += scales[i]!(points[entrant * columns + i]!)
        own.totals[entrant] = Math.max(0, total)
      }
    })
  }

  return (maxima) => {
    addUp(maxima)
    const order = sort(own.totals)
    rankDown(order, own.totals, tie, own.ranks)
    grade(order, own.ranks, own.totals, own.grades)

    const answer: WhatIf = {
      order: order.map((entrant) => entrants.result[entrant]!),
      ranks: new Uint32Array(results.length),
      totals: new Float64Array(results.length).fill(Number.NaN),
      grades: new Int8Array(results.length).fill(-1),
    }
    for (let entrant = 0; entrant < count; entrant++) {
      const result = entrants.result[entrant]!
      answer.ranks[result] = own.ranks[entrant]!
      answer.totals[result] = own.totals[entrant]! / UNITS
      answer.grades[result] = own.grades[entrant]!
    }
    return answer
  }
}

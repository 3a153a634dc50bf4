import type { ContestRules } from '../contest/contest.ts'

/** The weight of an indicator whose maximum stays as it is. */
export const UNCHANGED = 2 ** 26

/**
 * Weights from factors: each indicator's maximum times its factor, all of a document scaled back to the same sum.
 * A weight is what the maximum, and with it the points, is multiplied by, as a whole number of 2⁻²⁶, so that
 * everything after is done in whole numbers, which have no order of adding.
 *
 * Made with +, × and ÷ on doubles in a fixed order: each of these is rounded alike by every engine (ECMAScript
 * allows no fused steps), so the weights are the same on every machine.
 * @param factor of an indicator, asked once for each in the scheme's order
 * @param weights takes a row for each document, as wide as the row of an entrant's points
 */
export function weigh(
  { documents }: ContestRules,
  columns: number,
  factor: (document: number, indicator: number) => number,
  weights: Float64Array,
): void {
  documents.forEach(({ indicators }, document) => {
    const row = document * columns
    let before = 0
    let after = 0
    for (let i = 0; i < indicators.length; i++) {
      const { max } = indicators[i]!
      weights[row + i] = factor(document, i)
      before += max
      after += max * weights[row + i]!
    }
    // Where nothing is left (the only indicator left out), there are no points to scale.
    const scale = after > 0 ? before / after : 0
    for (let i = 0; i < indicators.length; i++) {
      weights[row + i] = Math.round(weights[row + i]! * scale * UNCHANGED)
    }
  })
}

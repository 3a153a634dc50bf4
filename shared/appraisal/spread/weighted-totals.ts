import type { Entrants } from '../contest/entrants.ts'
import { UNCHANGED } from './weigh.ts'

/** Totals under weights are whole numbers of 1/10,000 point. */
export const UNITS = 10_000
/** The most that a total can hold: over 400,000 points. */
const MOST = 2 ** 32 - 1
/** Entrants' points are in hundredths. */
const PER_HUNDREDTH = UNITS / 100

/**
 * Totals under weights: every indicator's rounded points times its weight, the adjustments as they are, not below
 * 0, and the sum rounded half up to 4 decimals of a point. What is rounded so is what is ranked, tied and graded.
 *
 * Points in hundredths times weights in 2⁻²⁶ are whole numbers, for schemes of up to 8,000 points below 2⁵³: exact.
 * @param totals takes each entrant's, in {@link UNITS} a point
 */
export function weightedTotals(entrants: Entrants, weights: Float64Array, totals: Uint32Array): void {
  const { count, columns, points, adjusted, document } = entrants
  for (let entrant = 0, at = 0; entrant < count; entrant++) {
    let sum = adjusted[entrant]! * UNCHANGED
    let weight = document[entrant]! * columns
    for (const end = at + columns; at < end; at++, weight++) sum += points[at]! * weights[weight]!
    const total = sum > 0 ? Math.floor((sum * PER_HUNDREDTH) / UNCHANGED + 0.5) : 0
    if (total > MOST) throw new RangeError(`a total of ${total / UNITS} points is too high to be drawn anew`)
    totals[entrant] = total
  }
}

/** Powers by which a figure is off where its unit was mistaken: 件/十件, 元/千元, 元/万元. */
const POWERS = [10, 1_000, 10_000] as const

/** A figure that fits a slip: so many times too large, or too small. */
export interface UnitSlip {
  readonly power: (typeof POWERS)[number]
  readonly large: boolean
}

/** So many other spaces at least make a median that says something. */
export const FEWEST_PEERS = 5

/**
 * Whether a figure fits a slip against last year's: their ratio (either way) is within a fifth of 10, or within a half
 * of 1,000 or 10,000, where a year's own change is small beside the slip. Null where not, or where one is not above 0.
 */
export function slipAgainstLast(value: number, last: number): UnitSlip | null {
  if (value <= 0 || last <= 0) return null
  const large = value > last
  const ratio = large ? value / last : last / value
  const power = POWERS.find((one) => {
    const leeway = one === 10 ? 1.2 : 1.5
    return ratio >= one / leeway && ratio <= one * leeway
  })
  return power === undefined ? null : { power, large }
}

/**
 * Whether a figure fits a slip against the other spaces' (those above 0): it stands apart from all of them, more than
 * twice the largest or less than half the smallest, and its ratio to their median is within a factor of 2 of 10, or of
 * 3 of 1,000 or 10,000. Null with fewer than {@link FEWEST_PEERS}.
 */
export function slipAgainstPeers(value: number, peers: readonly number[], median: number): UnitSlip | null {
  if (value <= 0 || median <= 0 || peers.length < FEWEST_PEERS) return null
  const large = value > median
  const apart = large ? peers.every((one) => value > 2 * one) : peers.every((one) => 2 * value < one)
  if (!apart) return null
  const ratio = large ? value / median : median / value
  const power = POWERS.find((one) => {
    const leeway = one === 10 ? 2 : 3
    return ratio >= one / leeway && ratio <= one * leeway
  })
  return power === undefined ? null : { power, large }
}

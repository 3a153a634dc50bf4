import { add, exact, multiply, round, subtract } from '#shared/base/exact.ts'

/** The 2 decimals of points, in which they are shown everywhere. */
const DECIMALS = 2

/**
 * The value below which a share of the sorted values lies; between two of them on a straight line. Exact, then
 * rounded half up to 2 decimals: what is drawn, said and listed is the figure that the server has.
 */
export function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share
  const low = exact(sorted[Math.floor(place)]!)
  const high = exact(sorted[Math.ceil(place)]!)
  const way = subtract(multiply(exact(sorted.length - 1), exact(share)), exact(Math.floor(place)))
  return round(add(low, multiply(subtract(high, low), way)), DECIMALS)
}

export const ascending = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b)

/** A box plot's five numbers, and the values that lie beyond 1.5 box lengths. */
export interface Box {
  readonly low: number
  readonly lower: number
  readonly median: number
  readonly upper: number
  readonly high: number
  readonly outliers: readonly number[]
}

/** Of at least one value. */
export function boxOf(values: readonly number[]): Box {
  const sorted = ascending(values)
  const lower = quantile(sorted, 0.25)
  const upper = quantile(sorted, 0.75)
  const reach = (upper - lower) * 1.5
  const inside = sorted.filter((value) => value >= lower - reach && value <= upper + reach)
  return {
    low: inside[0]!,
    lower,
    median: quantile(sorted, 0.5),
    upper,
    high: inside[inside.length - 1]!,
    outliers: sorted.filter((value) => value < lower - reach || value > upper + reach),
  }
}

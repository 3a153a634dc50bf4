/** The value below which a share of the sorted values lies; between two of them on a straight line. */
export function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share
  const low = Math.floor(place)
  const high = Math.ceil(place)
  return sorted[low]! + (sorted[high]! - sorted[low]!) * (place - low)
}

export const ascending = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b)

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

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

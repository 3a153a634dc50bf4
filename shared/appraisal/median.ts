import { divide, exact, round, sum } from '#shared/base/exact.ts'

/** Mean of decimals, 2 decimals, half up; null of none. */
export const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : round(divide(sum(values.map(exact)), exact(values.length)), 2)

/** Median of decimals, 2 decimals, half up (of an even number, the mean of the middle two); null of none. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return mean(sorted.length % 2 === 1 ? [sorted[middle]!] : sorted.slice(Math.max(0, middle - 1), middle + 1))
}

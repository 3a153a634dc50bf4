import { describe, expect, it } from 'vitest'
import { boxOf, quantile } from '#client/chart/quantile.ts'

describe('quantile', () => {
  it.each([
    [[7], 0.5, 7],
    [[1, 2], 0.5, 1.5],
    [[1, 2, 3, 4], 0.25, 1.75],
    [[1, 2, 3, 4, 5], 0.75, 4],
    [[1, 2, 3, 4, 5], 1, 5],
  ])('of %o at %d is %d', (sorted, share, expected) => {
    expect(quantile(sorted, share)).toBe(expected)
  })
})

it('a box reaches to the last values within 1.5 box lengths', () => {
  // Quartiles 72 and 80: the box is 8 long, so whiskers end within 60 … 92.
  expect(boxOf([76, 40, 72, 80, 84, 70, 78, 74, 100])).toEqual({
    low: 70,
    lower: 72,
    median: 76,
    upper: 80,
    high: 84,
    outliers: [40, 100],
  })
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scalePoints } from '#shared/appraisal/what-if/scale-points.ts'

test.each<readonly [string, from: number, to: number, points: number, expected: number]>([
  ['as it is', 30, 30, 1234, 1234],
  ['double', 15, 30, 733, 1466],
  // 7.33 · 20 / 15 = 9.77333…
  ['a third more', 15, 20, 733, 977],
  // 0.01 · 1 / 2 = 0.005, half up
  ['half of a hundredth', 2, 1, 1, 1],
  // 0.03 · 1.5 / 10 = 0.0045
  ['less than half a hundredth', 10, 1.5, 3, 0],
  // 1.15 · 0.7 / 0.1 = 8.05: no binary dust
  ['decimals', 0.1, 0.7, 115, 805],
  // 2.25 · 9.4 / 5 = 4.23
  ['decimals too', 5, 9.4, 225, 423],
  ['all points stay all points', 33.33, 47.5, 3333, 4750],
  ['no points', 30, 70, 0, 0],
  ['to nothing', 30, 0, 1234, 0],
  ['of nothing', 0, 30, 0, 0],
])('%s', (_, from, to, points, expected) => {
  expect(scalePoints(from, to)(points)).toBe(expected)
})

test('exact for any maxima, few digits or many', () => {
  const decimal = (most: number, decimals: number) =>
    fc.nat(most).map((n) => [BigInt(n), 10n ** BigInt(decimals), n / 10 ** decimals] as const)
  const max = fc.oneof(decimal(10_000, 2), decimal(200, 0), decimal(2_000_000_000, 9))
  fc.assert(
    fc.property(
      max.filter(([n]) => n > 0n),
      max,
      fc.double({ min: 0, max: 1, noNaN: true }),
      (from, to, part) => {
        const points = BigInt(Math.floor(from[2] * 100 * part))
        // points · (to / from) + 1/2, rounded down, as one fraction.
        const over = points * to[0] * from[1] * 2n + to[1] * from[0]
        const under = to[1] * from[0] * 2n
        expect(scalePoints(from[2], to[2])(Number(points))).toBe(Number(over / under))
      },
    ),
    { numRuns: 2000 },
  )
})

test.each([-1, Number.NaN])('%d is no maximum', (to) => {
  expect(() => scalePoints(30, to)).toThrow(RangeError)
})

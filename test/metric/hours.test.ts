import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exact, round, sum } from '#shared/base/exact.ts'
import { sumHours } from '#shared/metric/hours.ts'

test.each<[number[], number]>([
  [[], 0],
  [[0.1, 0.2], 0.3],
  [[2.25, 1.5, 0.05], 3.8],
  [[0.125, 0.375, 0.01], 0.51],
  [[12, 0.000000001, 11.5], 23.500000001],
])('%j add up to %s', (hours, total) => {
  expect(round(sumHours(hours), 15)).toBe(total)
})

test('the quick way gives what fractions give', () => {
  const hour = fc
    .integer({ min: 0, max: 6 })
    .chain((places) =>
      fc.integer({ min: 1, max: 12 * 10 ** places }).map((digits) => Number(`${digits}e-${places}`)),
    )
  fc.assert(
    fc.property(fc.array(hour), (hours) => {
      expect(round(sumHours(hours), 15)).toBe(round(sum(hours.map(exact)), 15))
    }),
  )
})

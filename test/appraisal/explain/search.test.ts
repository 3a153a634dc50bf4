import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nearest, nearestBetween } from '#shared/appraisal/explain/search.ts'

test.each([
  ['the next', 0, 1, null, 1],
  ['some way off', 41, 1, null, 42],
  ['at the limit', 41, 1, 42, 42],
  ['beyond the limit', 41, 1, 41, null],
  ['down', -41, -1, null, -42],
  ['down at the limit', -41, -1, -42, -42],
] as const)('%s', (_, last, direction, limit, found) => {
  expect(nearest((number) => (number - last) * direction > 0, 0, direction, limit)).toBe(found)
})

test('nothing is found where nothing is, and the search ends', () => {
  let looked = 0
  const never = () => ++looked < 0
  expect(nearest(never, 0, 1, null)).toBeNull()
  expect(nearest(never, 5, 1, 5)).toBeNull()
  expect(looked).toBeLessThan(60)
})

test('between turns: the nearest, as if each number were looked at', () => {
  const stretches = fc.array(
    fc.record({
      length: fc.integer({ min: 1, max: 9 }),
      from: fc.integer({ min: -5, max: 9 }),
      slope: fc.integer({ min: -2, max: 2 }),
    }),
    { minLength: 1, maxLength: 5 },
  )
  fc.assert(
    fc.property(stretches, fc.constantFrom(1 as const, -1 as const), fc.nat(40), (list, direction, limit) => {
      const values = list.flatMap(({ length, from, slope }) =>
        Array.from({ length }, (_, i) => from + slope * i),
      )
      const ends = list.map((_, i) => list.slice(0, i + 1).reduce((sum, { length }) => sum + length, 0))
      // Number n beyond 0 is the n-th value; after the last stretch all are as its last.
      const reached = (number: number) => (values[Math.abs(number) - 1] ?? values.at(-1)!) > 5
      const index = Array.from({ length: limit }, (_, i) => i + 1).find(reached)
      const found = nearestBetween(
        reached,
        0,
        direction,
        limit * direction,
        ends.map((end) => end * direction),
      )
      expect(found).toBe(index === undefined ? null : index * direction)
    }),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { percentileFinder } from '#shared/appraisal/spread/percentiles.ts'

const find = (values: readonly number[], percents: readonly number[], most = 2000) =>
  percentileFinder(most, percents)(Uint32Array.from(values))

test.each<readonly [string, readonly number[], readonly number[]]>([
  ['of 1,000: the 50th, 500th and 950th', Array.from({ length: 1000 }, (_, i) => 1000 - i), [50, 500, 950]],
  ['of 20: the 1st, 10th and 19th', Array.from({ length: 20 }, (_, i) => i + 1), [1, 10, 19]],
  ['of 3: the 1st, 2nd and 3rd', [9, 4, 6], [4, 6, 9]],
  ['of one', [8], [8, 8, 8]],
  ['all the same', [5, 5, 5, 5], [5, 5, 5]],
  ['from 0 to the most', [0, 2000], [0, 0, 2000]],
])('%s', (_, values, expected) => {
  expect(find(values, [5, 50, 95])).toEqual(expected)
})

test('the least value that so many do not pass, call after call', () => {
  const finder = percentileFinder(30, [5, 50, 95])
  fc.assert(
    fc.property(fc.array(fc.nat(30), { minLength: 1, maxLength: 60 }), (values) => {
      const rising = [...values].sort((a, b) => a - b)
      const nearest = (percent: number) => rising[Math.ceil((percent * values.length) / 100) - 1]
      expect(finder(Uint32Array.from(values))).toEqual([nearest(5), nearest(50), nearest(95)])
    }),
  )
})

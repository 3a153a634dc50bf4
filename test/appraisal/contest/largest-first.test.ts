import fc from 'fast-check'
import { expect, test } from 'vitest'
import { largestFirst } from '#shared/appraisal/contest/largest-first.ts'

test.each<readonly [string, readonly number[], readonly number[]]>([
  ['none', [], []],
  ['one', [7], [0]],
  ['largest first', [10, 30, 20], [1, 2, 0]],
  ['equal ones in their order', [5, 9, 5, 9], [1, 3, 0, 2]],
  ['all equal', [4, 4, 4], [0, 1, 2]],
  ['the whole range', [0, 2 ** 32 - 1, 2 ** 31, 1], [1, 2, 3, 0]],
])('%s', (_, keys, expected) => {
  expect([...largestFirst(keys.length)(Uint32Array.from(keys))]).toEqual(expected)
})

test('the same as a stable sort, call after call', () => {
  const keys = fc.oneof(
    fc.nat(20),
    fc.nat(1_050_000),
    fc.nat(2 ** 31 - 1),
    fc.integer({ min: 0, max: 2 ** 32 - 1 }),
  )
  fc.assert(
    fc.property(
      fc
        .nat(60)
        .chain((count) => fc.array(fc.array(keys, { minLength: count, maxLength: count }), { maxLength: 4 })),
      (lists) => {
        const sort = largestFirst(lists[0]?.length ?? 0)
        for (const list of lists) {
          const expected = [...list.keys()].sort((a, b) => list[b]! - list[a]! || a - b)
          expect([...sort(Uint32Array.from(list))]).toEqual(expected)
        }
      },
    ),
  )
})

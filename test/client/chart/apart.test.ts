import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apart } from '#client/chart/apart.ts'

test.each<readonly [string, readonly number[], readonly number[]]>([
  ['room enough', [10, 40, 70], [10, 40, 70]],
  ['two at one height give way alike', [50, 50], [45, 55]],
  ['in the order given, whatever their order', [70, 10, 12], [70, 6, 16]],
  ['who is pushed pushes on', [50, 52, 58], [43.333, 53.333, 63.333]],
  ['none above', [1, 2], [0, 10]],
  ['none below', [99, 100], [90, 100]],
  ['one', [50], [50]],
  ['none', [], []],
])('%s', (_, wanted, places) => {
  expect(apart(wanted, 10, 0, 100).map((at) => Math.round(at * 1000) / 1000)).toEqual(places)
})

test('there is room for each, and they keep their order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 20 }), (wanted) => {
      const places = apart(wanted, 16, 0, 400).sort((a, b) => a - b)
      for (const [i, at] of places.entries()) {
        expect(at).toBeGreaterThanOrEqual(-1e-9)
        expect(at).toBeLessThanOrEqual(400 + 1e-9)
        if (i > 0) expect(at - places[i - 1]!).toBeGreaterThan(16 - 1e-9)
      }
    }),
  )
})

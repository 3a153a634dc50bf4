import { expect, test } from 'vitest'
import { spearman } from '#shared/appraisal/spread/spearman.ts'

test.each<readonly [string, readonly number[], readonly number[], number | null]>([
  ['the same', [1, 2, 3, 4], [1, 2, 3, 4], 1],
  ['turned round', [1, 2, 3, 4], [4, 3, 2, 1], -1],
  // 1 − 6 · (1 + 1) / (3 · 8) = 0.5
  ['two changed places of 3', [1, 2, 3], [2, 1, 3], 0.5],
  // 1 − 6 · (1 + 4 + 1 + 0) / (4 · 15) = 0.4
  ['one went down two of 4', [1, 2, 3, 4], [3, 1, 2, 4], 0.4],
  // Places 1, 2.5, 2.5, 4 less 2.5 are −1.5, 0, 0, 1.5 and −1.5, −0.5, 0.5, 1.5: 4.5 / √(4.5 · 5) = 0.94868…
  ['a shared rank', [1, 2, 2, 4], [1, 2, 3, 4], 0.9487],
  ['the same shared ranks', [1, 1, 3, 3], [1, 1, 3, 3], 1],
  ['all at one rank', [1, 1, 1], [1, 2, 3], null],
  ['one space', [1], [1], null],
  ['none', [], [], null],
])('%s', (_, a, b, expected) => {
  expect(spearman(Uint32Array.from(a), Uint32Array.from(b))).toBe(expected)
  expect(spearman(Uint32Array.from(b), Uint32Array.from(a))).toBe(expected)
})

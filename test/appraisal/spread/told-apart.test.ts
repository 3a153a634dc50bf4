import { describe, expect, test } from 'vitest'
import { notToldApart, overlap } from '#shared/appraisal/spread/told-apart.ts'

type Ends = readonly [low: number, high: number]
const range = ([low, high]: Ends, rank = 1) => ({ rank, low, high })

describe('overlap by more than half of the shorter one', () => {
  test.each<readonly [string, Ends, Ends, boolean]>([
    ['the same', [3, 5], [3, 5], true],
    ['the same rank always', [3, 3], [3, 3], true],
    ['one rank each, next to each other', [3, 3], [4, 4], false],
    ['two of three', [3, 5], [4, 6], true],
    ['one of three', [3, 5], [5, 7], false],
    ['half is not more than half', [1, 4], [3, 6], false],
    ['one of two', [1, 2], [2, 9], false],
    ['a short one within a long one', [1, 30], [5, 5], true],
    ['a short one that half reaches in', [1, 30], [30, 31], false],
    ['apart', [1, 2], [8, 9], false],
  ])('%s', (_, a, b, expected) => {
    expect(overlap(range(a), range(b))).toBe(expected)
    expect(overlap(range(b), range(a))).toBe(expected)
  })
})

test('neighbours up and down, as far as all of them overlap', () => {
  const ranges = (
    [
      [1, 1],
      [2, 4],
      [2, 5],
      [4, 6],
      [5, 7],
      [9, 9],
    ] as const
  ).map((ends, i) => range(ends, i + 1))
  expect(notToldApart(ranges)).toEqual([
    { from: 1, to: 1 },
    { from: 2, to: 3 },
    // 4–5 is two of the three of 4–6.
    { from: 2, to: 4 },
    { from: 3, to: 5 },
    { from: 4, to: 5 },
    { from: 6, to: 6 },
  ])
})

test('it stops at the first that does not overlap, and gives ranks, shared ones as they are', () => {
  const ranges = [range([1, 6], 1), range([2, 3], 2), range([2, 3], 2), range([8, 8], 4), range([3, 6], 5)]
  expect(notToldApart(ranges)).toEqual([
    { from: 1, to: 2 },
    { from: 1, to: 2 },
    { from: 1, to: 2 },
    { from: 4, to: 4 },
    { from: 5, to: 5 },
  ])
})

test('none', () => expect(notToldApart([])).toEqual([]))

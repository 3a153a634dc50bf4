import { expect, it } from 'vitest'
import { binsOf, histogram } from '#client/chart/histogram.ts'

it('counts in steps of 5 points, the lower end included, without gaps', () => {
  expect(binsOf([64.99, 65, 69.99, 75, 78])).toEqual([
    { from: 60, to: 65, count: 1 },
    { from: 65, to: 70, count: 2 },
    { from: 70, to: 75, count: 0 },
    { from: 75, to: 80, count: 2 },
  ])
  expect(binsOf([])).toEqual([])
})

it('says in words what it shows, and holds the same numbers as a table', () => {
  const { sentence, table } = histogram([64.99, 65, 69.99, 75, 78])
  expect(sentence).toBe(
    '5 家参加排名的空间总分在 64.99 到 78.00 分之间，中位数 69.99 分；65–70 分的最多，有 2 家。',
  )
  expect(table.rows).toEqual([
    ['60–65', 1],
    ['65–70', 2],
    ['70–75', 0],
    ['75–80', 2],
  ])
})

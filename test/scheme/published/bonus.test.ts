import { expect, test } from 'vitest'
import dalian from '#data/schemes/dalian.json' with { type: 'json' }
import huzhou from '#data/schemes/huzhou.json' with { type: 'json' }
import { report, space } from '#test/appraisal/facts.ts'
import { appraisedAlone, scored } from './appraised.ts'

test.each([
  // 100 points and bonus items, at most 105
  [100, 0, 100],
  [100, 4.99, 104.99],
  [100, 5, 105],
  [100, 5.01, 105],
  [100, 12, 105],
  [98.5, 5, 103.5],
  [80, 12, 85],
])('大连: %d points and %d of bonus → %d', (points, bonus, total) => {
  const own = scored('a', points, { report: report({}, { extras: { 加分: bonus } }) })
  expect(appraisedAlone(dalian, own).total).toBe(total)
})

test('大连: without bonus items nothing is added', () => {
  expect(appraisedAlone(dalian, scored('a', 99.5))).toMatchObject({
    total: 99.5,
    adjustments: [{ id: 'bonus', score: 0 }],
  })
})

const FULL = [15, 15, 10, 10, 20, 15, 15]
const expertMarks = (marks: readonly (readonly number[])[]) =>
  Object.fromEntries(marks.map((given, i) => [`expert_${i + 1}`, given]))

test('湖州: the seven marks are out of 15, 15, 10, 10, 20, 15, 15', () => {
  const { indicators, total } = appraisedAlone(
    huzhou,
    space('a', { marks: expertMarks(FULL.map((full) => [full])) }),
  )
  expect(indicators.map(({ score }) => score)).toEqual(FULL)
  expect(total).toBe(100)
})

test('湖州: the mean of the marks; of five or more without one highest and one lowest', () => {
  const marks = expertMarks([
    [12],
    // 25/2
    [12, 13],
    // 23/3 = 7.666…
    [7, 8, 8],
    // 33/4
    [8, 8, 8, 9],
    // 0 and 20 are left out: (15 + 16 + 18)/3 = 16.333…
    [15, 0, 16, 20, 18],
    // One 15 and the 10 are left out: (15 + 12 + 13 + 11)/4
    [15, 15, 12, 13, 11, 10],
    [],
  ])
  const { indicators, total } = appraisedAlone(huzhou, space('a', { marks }))
  expect(indicators.map(({ score }) => score)).toEqual([12, 12.5, 7.67, 8.25, 16.33, 12.75, 0])
  expect(total).toBe(69.5)
})

test.each([
  [0, 60],
  [1, 61],
  [4, 64],
  [5, 65],
  [6, 65],
  [20, 65],
])('湖州: %d bonus items on 60 points → %d', (items, total) => {
  const marks = expertMarks([[10], [10], [5], [5], [10], [10], [10]])
  const own = space('a', { marks, report: report({}, { extras: { 加分事项: items } }) })
  expect(appraisedAlone(huzhou, own).total).toBe(total)
})

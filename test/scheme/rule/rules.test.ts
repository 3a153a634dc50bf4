import { describe, expect, test } from 'vitest'
import { exact, round, sum } from '#shared/base/exact.ts'
import type { Cohort } from '#shared/scheme/rule/cohort.ts'
import { type OneValueRule, pointsOf } from '#shared/scheme/rule/one-value.ts'

/** A cohort of these values. */
const among = (values: readonly number[]): Cohort => ({
  size: values.length,
  least: exact(Math.min(...values)),
  largest: exact(Math.max(...values)),
  total: sum(values.map(exact)),
  better: (x, direction) =>
    values.filter((value) => (direction === 'less' ? value < round(x, 4) : value > round(x, 4))).length,
})

/** What a rule with max 10 makes of x, before it is kept within 0…10, to 6 decimals. */
function given(rule: OneValueRule, x: number, cohort: readonly number[] = []): number {
  const points = pointsOf(rule, exact(10))
  const made = points.scope === null ? points.points(exact(x)) : points.points(exact(x), among(cohort))
  return round(made, 6)
}

type Table = readonly (readonly [x: number, points: number])[]
const alone: readonly (readonly [string, OneValueRule, Table])[] = [
  [
    'perUnit: 1 each',
    { form: 'perUnit', points: 1 },
    [
      [0, 0],
      [3, 3],
      [12, 12],
    ],
  ],
  [
    'perUnit: 1 per 30万元',
    { form: 'perUnit', points: 1, unit: 30 },
    [
      [30, 1],
      [45, 1.5],
      [10, 0.333333],
    ],
  ],
  [
    'perUnit: 1 per full 3万元',
    { form: 'perUnit', points: 1, unit: 3, whole: true },
    [
      [2.99, 0],
      [3, 1],
      [8.9, 2],
      [-0.5, -1],
    ],
  ],
  [
    'step: below 50 none, 50 makes 5, each further one 0.1',
    { form: 'step', from: 50, base: 5, points: 0.1 },
    [
      [49, 0],
      [50, 5],
      [51, 5.1],
      [100, 10],
    ],
  ],
  [
    'step: each further percentage point 0.1',
    { form: 'step', from: 0.6, base: 6, points: 0.1, unit: 0.01 },
    [
      [0.5999, 0],
      [0.6, 6],
      [0.655, 6.55],
      [1, 10],
    ],
  ],
  [
    'step: whole percentage points only',
    { form: 'step', from: 0.6, base: 6, points: 0.1, unit: 0.01, whole: true },
    [
      [0.6, 6],
      [0.6599, 6.5],
      [0.66, 6.6],
    ],
  ],
  [
    'step: no base',
    { form: 'step', from: 2, points: 3 },
    [
      [1, 0],
      [2, 0],
      [4, 6],
    ],
  ],
  [
    'curve',
    {
      form: 'curve',
      points: [
        [0, 0],
        [5, 9],
        [20, 10],
      ],
    },
    [
      [-1, 0],
      [0, 0],
      [2, 3.6],
      [5, 9],
      [8, 9.2],
      [20, 10],
      [33, 10],
    ],
  ],
  [
    'curve: falling',
    {
      form: 'curve',
      points: [
        [0.1, 10],
        [0.3, 0],
      ],
    },
    [
      [0, 10],
      [0.15, 7.5],
      [0.9, 0],
    ],
  ],
  [
    'curve: one point is level',
    { form: 'curve', points: [[3, 10]] },
    [
      [0, 10],
      [3, 10],
      [9, 10],
    ],
  ],
  [
    'bands',
    {
      form: 'bands',
      bands: [
        [1, 2],
        [5, 6],
        [10, 10],
      ],
    },
    [
      [0, 0],
      [1, 2],
      [4.99, 2],
      [5, 6],
      [10, 10],
      [99, 10],
    ],
  ],
  [
    'full: from',
    { form: 'full', from: 15 },
    [
      [14, 0],
      [15, 10],
      [16, 10],
    ],
  ],
  [
    'full: up to',
    { form: 'full', upTo: 0.3 },
    [
      [0.3, 10],
      [0.3001, 0],
    ],
  ],
]

describe('forms that look at one value', () => {
  test.each(alone)('%s', (_, rule, table) => {
    for (const [x, points] of table) expect([x, given(rule, x)]).toEqual([x, points])
  })
})

type Among = readonly (readonly [cohort: readonly number[], x: number, points: number])[]
const compared: readonly (readonly [string, OneValueRule, Among])[] = [
  [
    'best',
    { form: 'best' },
    [
      [[1, 2, 8], 8, 10],
      [[1, 2, 8], 2, 2.5],
      [[0, 0, 0], 0, 0],
      [[-3, -2, -1], -1, 0],
    ],
  ],
  [
    'mean',
    { form: 'mean' },
    [
      [[2, 4, 6], 2, 5],
      [[2, 4, 6], 4, 10],
      [[2, 4, 6], 6, 15],
      [[0, 0, 0], 0, 0],
    ],
  ],
  [
    'mean: full at 1.5 times',
    { form: 'mean', fullAt: 1.5 },
    [
      [[2, 4, 6], 3, 5],
      [[2, 4, 6], 6, 10],
    ],
  ],
  [
    'minMax',
    { form: 'minMax' },
    [
      [[2, 4, 12], 2, 0],
      [[2, 4, 12], 4, 2],
      [[2, 4, 12], 12, 10],
      [[3, 3], 3, 10],
      [[0, 0], 0, 0],
    ],
  ],
  [
    'minMax: less is better',
    { form: 'minMax', direction: 'less' },
    [
      [[2, 4, 12], 2, 10],
      [[2, 4, 12], 4, 8],
      [[2, 4, 12], 12, 0],
      [[3, 3], 3, 10],
      [[0, 0], 0, 10],
    ],
  ],
  [
    'rankBands: 5 spaces, two equal best ones are both in the first fifth',
    {
      form: 'rankBands',
      bands: [
        [0.2, 10],
        [0.6, 6],
        [0.8, 2],
      ],
    },
    [
      [[9, 9, 7, 5, 1], 9, 10],
      [[9, 9, 7, 5, 1], 7, 6],
      [[9, 9, 7, 5, 1], 5, 2],
      [[9, 9, 7, 5, 1], 1, 0],
    ],
  ],
  [
    'rankBands: 3 spaces, nobody is within a fifth',
    {
      form: 'rankBands',
      bands: [
        [0.2, 10],
        [1, 4],
      ],
    },
    [
      [[9, 7, 5], 9, 4],
      [[9, 7, 5], 5, 4],
    ],
  ],
  [
    'rankBands: less is better',
    {
      form: 'rankBands',
      direction: 'less',
      bands: [
        [0.5, 10],
        [1, 4],
      ],
    },
    [
      [[1, 2, 3, 4], 2, 10],
      [[1, 2, 3, 4], 3, 4],
    ],
  ],
]

describe('forms that compare', () => {
  test.each(compared)('%s', (_, rule, table) => {
    for (const [cohort, x, points] of table)
      expect([cohort, x, given(rule, x, cohort)]).toEqual([cohort, x, points])
  })

  test('all spaces, unless a scope is named', () => {
    expect(pointsOf({ form: 'best' }, exact(10)).scope).toBe('all')
    expect(pointsOf({ form: 'mean', cohort: 'kind' }, exact(10)).scope).toBe('kind')
    expect(pointsOf({ form: 'full', from: 1 }, exact(10)).scope).toBeNull()
  })
})

import { describe, expect, test } from 'vitest'
import type { SpaceFacts } from '#shared/appraisal/city.ts'
import { evaluate } from '#shared/appraisal/value.ts'
import type { Value } from '#shared/scheme/value.ts'
import { report, space } from './facts.ts'

const own: SpaceFacts = space('WZ-1', {
  monthsFiled: 17,
  report: report(
    {
      events_held: 7,
      new_firms: 3,
      new_sole_proprietors: 5,
      occupancy: 0.8735,
      income: 120.5,
      jobs: null,
      area: 300,
    },
    { extras: { 纳税总额: 12.345, 毕业企业利润: -30, 人才: 0 } },
  ),
  earlier: {
    2024: report(
      { events_held: 6, new_firms: 0, occupancy: 0.5, income: 99.99 },
      { extras: { 毕业企业利润: -40 } },
    ),
    2022: report({ events_held: 4 }, { extras: { 纳税总额: 8 } }),
  },
  flags: ['safety'],
  marks: { service: [8, 9.5, 7], plan: [10, 2, 8, 9, 8.5] },
})

const events: Value = { metric: 'events_held' }
const firms: Value = { metric: 'new_firms' }
const income: Value = { metric: 'income' }
const tax: Value = { extra: '纳税总额' }

const values: readonly (readonly [string, Value, number | null])[] = [
  ['a metric', events, 7],
  ['a metric without value', { metric: 'jobs' }, null],
  ['last year', { metric: 'events_held', year: -1 }, 6],
  ['a year without report', { metric: 'events_held', year: -2 }, null],
  ['three years ago', { metric: 'events_held', year: -3 }, 4],
  [
    'sum: firm 2 each, 个体工商户 1 each',
    {
      sum: [
        [firms, 2],
        [{ metric: 'new_sole_proprietors' }, 1],
      ],
    },
    11,
  ],
  ['sum: 4 decimals, half up', { sum: [[{ metric: 'occupancy' }, 0.5]] }, 0.4368],
  [
    'sum: a part without value',
    {
      sum: [
        [events, 1],
        [{ metric: 'jobs' }, 0],
      ],
    },
    null,
  ],
  ['ratio: 7/3', { ratio: [events, firms] }, 2.3333],
  ['ratio: under 0', { ratio: [events, { extra: '人才' }] }, null],
  ['ratio: over no value', { ratio: [{ metric: 'jobs' }, events] }, null],
  ['rounded once, at the end: 3 times 7/3', { sum: [[{ ratio: [events, firms] }, 3]] }, 7],
  ['growth: 1/6', { growth: events }, 0.1667],
  ['growth: of money, (120.5 − 99.99)/99.99', { growth: income }, 0.2051],
  ['growth: from 0', { growth: firms }, null],
  ['growth: from no value', { growth: { metric: 'jobs' } }, null],
  ['growth: out of a loss, (−30 − −40)/−40', { growth: { extra: '毕业企业利润' } }, -0.25],
  [
    'growth: of last year, of a year before that is missing',
    { growth: { metric: 'events_held', year: -1 } },
    null,
  ],
  [
    'growth: of a sum, (7+3−6)/6',
    {
      growth: {
        sum: [
          [events, 1],
          [firms, 1],
        ],
      },
    },
    0.6667,
  ],
  ['years: this one alone', { years: 1, total: events }, 7],
  ['years: a missing one counts 0', { years: 3, total: events }, 13],
  ['years: four', { years: 4, total: events }, 17],
  ['years: all missing', { years: 4, total: { metric: 'jobs' } }, null],
  ['years: decimals of what is added', { years: 2, total: income }, 220.49],
  ['mark: mean of three', { mark: 'expert' }, 8.17],
  ['extra: 2 decimals', tax, 12.35],
  ['extra: names compared', { extra: ' 纳税 总额' }, 12.35],
  ['extra: three years ago', { extra: '纳税总额', year: -3 }, 8],
  ['extra: none of that name', { extra: '专利' }, null],
  ['extra: a name that every object has', { extra: 'constructor' }, null],
  ['registry', { registry: 'monthsFiled' }, 17],
  ['flag: set', { flag: 'safety' }, 1],
  ['flag: not set', { flag: 'moved' }, 0],
]

test.each(values)('%s', (_, value, expected) => {
  expect(evaluate(value, { space: own, year: 2025, marked: 'service' })).toBe(expected)
})

describe('marks', () => {
  test('of an indicator whose id every object has', () => {
    expect(evaluate({ mark: 'expert' }, { space: own, year: 2025, marked: '__proto__' })).toBe(null)
  })

  const mark = (marked: string | null) => evaluate({ mark: 'expert' }, { space: own, year: 2025, marked })
  test('five: without one highest and one lowest, (8 + 9 + 8.5)/3', () => expect(mark('plan')).toBe(8.5))
  test('none given', () => expect(mark('other')).toBeNull())
  test('nothing to mark', () => expect(mark(null)).toBeNull())
})

test('without a report only registry and flags have values', () => {
  const subject = { space: { ...own, report: null }, year: 2025, marked: null }
  expect(values.filter(([, value]) => evaluate(value, subject) !== null).map(([name]) => name)).toEqual([
    'last year',
    'three years ago',
    'years: a missing one counts 0',
    'years: four',
    'years: decimals of what is added',
    'extra: three years ago',
    'registry',
    'flag: set',
    'flag: not set',
  ])
})

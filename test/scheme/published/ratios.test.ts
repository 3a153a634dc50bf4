import { expect, test } from 'vitest'
import hefei from '#data/schemes/hefei.json' with { type: 'json' }
import national from '#data/schemes/national-older.json' with { type: 'json' }
import type { SpaceFacts } from '#shared/appraisal/city.ts'
import type { Metrics } from '#shared/metric/measurement.ts'
import { report, space } from '#test/appraisal/facts.ts'
import { appraised, pointsOf } from './appraised.ts'

const byCode = (scheme: unknown, spaces: readonly SpaceFacts[]) =>
  appraised(scheme, spaces).toSorted((a, b) => (a.space < b.space ? -1 : 1))

test('合肥: new tenants and their share of all, a pair under one indicator', () => {
  const own = (code: string, tenants_entered: number, tenants_served: number) =>
    space(code, { report: report({ tenants_entered, tenants_served }) })
  const results = byCode(hefei, [own('a', 20, 80), own('b', 10, 20), own('c', 1, 3), own('d', 0, 0)])
  const points = results.map(({ indicators }) => indicators[0]!.score)
  // The most new ones are 20, the largest share is 10/20. a: 5 + 5 × 0.25/0.5; b: 5 × 10/20 + 5;
  // c: 5/20 + 5 × 0.3333/0.5 = 3.583; d has no share of none.
  expect(points).toEqual([7.5, 7.5, 3.58, 0])
})

test('national, older: efficiency ratios, growth, and totals last', () => {
  const own = (code: string, metrics: Partial<Metrics>, profit: readonly [now: number, before: number]) =>
    space(code, {
      report: report(metrics, { extras: { 毕业企业利润总额: profit[0] } }),
      earlier: { 2024: report({}, { extras: { 毕业企业利润总额: profit[1] } }) },
    })
  const small = { tenants_year_end: 20, firms_year_end: 16, area: 500, investment: 80, patents: 8, jobs: 60 }
  const large = {
    tenants_year_end: 50,
    firms_year_end: 40,
    area: 2500,
    investment: 50,
    patents: 40,
    jobs: 240,
  }
  const results = byCode(national, [own('a', small, [150, 100]), own('b', large, [420, 400])])
  expect(results.map(({ indicators }) => indicators.map(({ value }) => value))).toEqual([
    // 20 on half a thousand m2; 80/16; 8/16; (150 − 100)/100
    [40, 5, 0.5, 0.5, 20, 60],
    [20, 1.25, 1, 0.05, 50, 240],
  ])
  expect(results.map(({ indicators }) => indicators.map(({ score }) => score))).toEqual([
    [25, 20, 10, 15, 4, 2.5],
    [12.5, 5, 20, 1.5, 10, 10],
  ])
  expect(results.map(({ total }) => total)).toEqual([76.5, 59])
})

test.each([
  [{ tenants_year_end: 20, area: 0 }, 'tenants_per_area'],
  [{ patents: 8, firms_year_end: 0 }, 'patents_per_firm'],
  [{}, 'graduate_profit_growth'],
] as const)('national, older: no value of %o for %s, and no points', (metrics, indicator) => {
  expect(pointsOf(national, indicator, space('a', { report: report(metrics) }))).toBe(0)
})

test('national, older: between equal totals the one that does more with its room goes first', () => {
  const own = (code: string, tenants_year_end: number, area: number, jobs: number) =>
    space(code, { report: report({ tenants_year_end, area, jobs }) })
  // a: 25 × 10/20 + 10 + 10; b: 25 + 10 × 20/40 + 10 × 10/40.
  const results = appraised(national, [own('a', 40, 4000, 40), own('b', 20, 1000, 10)])
  expect(results.map(({ space: code, total, rank }) => [code, total, rank])).toEqual([
    ['b', 32.5, 1],
    ['a', 32.5, 2],
  ])
})

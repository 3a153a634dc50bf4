import { describe, expect, test } from 'vitest'
import fourTypes from '#data/schemes/four-types.json' with { type: 'json' }
import type { ReportFacts } from '#shared/appraisal/city.ts'
import type { Metrics } from '#shared/metric/measurement.ts'
import { report, space } from '#test/appraisal/facts.ts'
import { appraisedAlone, pointsOf } from './appraised.ts'

type Given = Partial<Metrics>
type Extras = ReportFacts['extras']

describe('创客孵化类', () => {
  const makers = (metrics: Given, extras: Extras = {}) =>
    space('a', { kind: '创客孵化类', report: report(metrics, { extras }) })

  test.each<readonly [indicator: string, metrics: Given, points: number]>([
    // below 50: 0; 50: 5; each further one 0.1; at most 10
    ['workstations', { workstations: 0 }, 0],
    ['workstations', { workstations: 49 }, 0],
    ['workstations', { workstations: 50 }, 5],
    ['workstations', { workstations: 51 }, 5.1],
    ['workstations', { workstations: 99 }, 9.9],
    ['workstations', { workstations: 100 }, 10],
    ['workstations', { workstations: 101 }, 10],
    // 1 each, at most 5
    ['mentors', { mentors_part_time: 4 }, 4],
    ['mentors', { mentors_part_time: 5 }, 5],
    ['mentors', { mentors_part_time: 6 }, 5],
    ['mentors', { mentors_part_time: 0, mentors_full_time: 6 }, 0],
    // hosted 1 each, co-organised 0.5 each, at most 8
    ['events', { events_hosted: 3, events_coorganised: 1 }, 3.5],
    ['events', { events_hosted: 0, events_coorganised: 3 }, 1.5],
    ['events', { events_hosted: 7, events_coorganised: 1 }, 7.5],
    ['events', { events_hosted: 7, events_coorganised: 2 }, 8],
    ['events', { events_hosted: 7, events_coorganised: 3 }, 8],
    // below 5: 0; 5: 5; each further one 0.5; at most 15
    ['tenants_entered', { tenants_entered: 4 }, 0],
    ['tenants_entered', { tenants_entered: 5 }, 5],
    ['tenants_entered', { tenants_entered: 6 }, 5.5],
    ['tenants_entered', { tenants_entered: 24 }, 14.5],
    ['tenants_entered', { tenants_entered: 25 }, 15],
    ['tenants_entered', { tenants_entered: 26 }, 15],
    // below 60 %: 0; 60 %: 6; each further percentage point 0.1; at most 10, which is at 100 %
    ['occupancy', { occupancy: 0.5999 }, 0],
    ['occupancy', { occupancy: 0.6 }, 6],
    ['occupancy', { occupancy: 0.61 }, 6.1],
    // Half a point further: 0.05 points.
    ['occupancy', { occupancy: 0.605 }, 6.05],
    ['occupancy', { occupancy: 1 }, 10],
    ['occupancy', { occupancy: null }, 0],
    // a firm 2, a 个体工商户 1, at most 15
    ['registered', { new_firms: 1, new_sole_proprietors: 1 }, 3],
    ['registered', { new_firms: 7, new_sole_proprietors: 0 }, 14],
    ['registered', { new_firms: 7, new_sole_proprietors: 1 }, 15],
    ['registered', { new_firms: 8, new_sole_proprietors: 0 }, 15],
    // 1 per 30万元, and so a part of it for a part; at most 8
    ['investment', { investment: 29.99 }, 1],
    ['investment', { investment: 15 }, 0.5],
    ['investment', { investment: 30 }, 1],
    ['investment', { investment: 100 }, 3.33],
    ['investment', { investment: 240 }, 8],
    ['investment', { investment: 270 }, 8],
    ['investment', { investment: null }, 0],
  ])('%s: %o → %d', (indicator, metrics, points) => {
    expect(pointsOf(fourTypes, indicator, makers(metrics))).toBe(points)
  })

  test.each<readonly [indicator: string, extras: Extras, points: number]>([
    // 1 each, at most 5
    ['partners', { 签约创业服务合作机构数: 5 }, 5],
    ['partners', { 签约创业服务合作机构数: 6 }, 5],
    ['partners', {}, 0],
    // 2 each, at most 8
    ['market', { 成功市场化运营企业数: 3 }, 6],
    ['market', { 成功市场化运营企业数: 4 }, 8],
    ['market', { 成功市场化运营企业数: 5 }, 8],
    // 1 for each full 3万元, at most 8
    ['taxes', { 纳税总额: 2.99 }, 0],
    ['taxes', { 纳税总额: 3 }, 1],
    ['taxes', { 纳税总额: 5.99 }, 1],
    ['taxes', { 纳税总额: 6 }, 2],
    ['taxes', { 纳税总额: 23.99 }, 7],
    ['taxes', { 纳税总额: 24 }, 8],
    ['taxes', { 纳税总额: 27 }, 8],
    // college 0.5, bachelor 1, master 2, doctor 3, at most 8; one that is not reported keeps nothing from the others
    ['talents', { 引进大专人才: 3, 引进本科人才: 2, 引进硕士人才: 1, 引进博士人才: 0 }, 5.5],
    ['talents', { 引进大专人才: 1 }, 0.5],
    ['talents', { 引进博士人才: 2, 引进大专人才: 3 }, 7.5],
    ['talents', { 引进博士人才: 2, 引进硕士人才: 1 }, 8],
    ['talents', { 引进博士人才: 3 }, 8],
  ])('%s: %o → %d', (indicator, extras, points) => {
    expect(pointsOf(fourTypes, indicator, makers({}, extras))).toBe(points)
  })

  test('a year as a whole', () => {
    const own = makers(
      {
        workstations: 84,
        mentors_part_time: 4,
        events_hosted: 5,
        events_coorganised: 3,
        tenants_entered: 12,
        occupancy: 0.7346,
        new_firms: 5,
        new_sole_proprietors: 3,
        investment: 100,
      },
      {
        签约创业服务合作机构数: 7,
        成功市场化运营企业数: 2,
        纳税总额: 20.9,
        引进大专人才: 3,
        引进本科人才: 2,
        引进硕士人才: 1,
      },
    )
    const { indicators, total } = appraisedAlone(fourTypes, own)
    // 5+34×0.1; 4; 7→5; 5+1.5; 5+7×0.5; 6+13.46×0.1; 10+3; 4; 100/30; ⌊20.9/3⌋; 1.5+2+2
    expect(indicators.map(({ score }) => score)).toEqual([8.4, 4, 5, 6.5, 8.5, 7.35, 13, 4, 3.33, 6, 5.5])
    expect(total).toBe(71.58)
  })

  test('all it can bring is 100 points', () => {
    const { indicators } = appraisedAlone(fourTypes, makers({}))
    expect(indicators.reduce((sum, { max }) => sum + max, 0)).toBe(100)
  })
})

describe('投资促进类', () => {
  const investors = (extras: Extras, before: readonly Extras[] = []) =>
    space('b', {
      kind: '投资促进类',
      report: report({}, { extras }),
      earlier: Object.fromEntries(before.map((own, i) => [2024 - i, report({}, { extras: own })])),
    })
  const teams = (count: number): Extras => ({ 当年投资团队: count })

  test.each<readonly [indicator: string, extras: Extras, before: readonly Extras[], points: number]>([
    // below 2000万: 0; 2000万: 5; each 100万 0.2; at most 15, which is at 7000万
    ['own_fund', { 自有投资基金: 1999.99 }, [], 0],
    ['own_fund', { 自有投资基金: 2000 }, [], 5],
    ['own_fund', { 自有投资基金: 2100 }, [], 5.2],
    ['own_fund', { 自有投资基金: 3250 }, [], 7.5],
    ['own_fund', { 自有投资基金: 6900 }, [], 14.8],
    ['own_fund', { 自有投资基金: 7000 }, [], 15],
    ['own_fund', { 自有投资基金: 7100 }, [], 15],
    // below 2: 0; 2: 1; each further one 1; at most 15
    ['institutions', { 签约合作投资机构: 1 }, [], 0],
    ['institutions', { 签约合作投资机构: 2 }, [], 1],
    ['institutions', { 签约合作投资机构: 3 }, [], 2],
    ['institutions', { 签约合作投资机构: 16 }, [], 15],
    ['institutions', { 签约合作投资机构: 17 }, [], 15],
    // 1 each, at most 10
    ['invested', teams(9), [], 9],
    ['invested', teams(11), [], 10],
    // three years together: below 10: 0; 10: 5; each further one 1; at most 15
    ['invested_three_years', teams(4), [teams(3), teams(2)], 0],
    ['invested_three_years', teams(4), [teams(3), teams(3)], 5],
    ['invested_three_years', teams(4), [teams(7), teams(2)], 8],
    // The fourth year back is not asked.
    ['invested_three_years', teams(4), [teams(3), teams(2), teams(9)], 0],
    // A year without a figure adds nothing.
    ['invested_three_years', teams(11), [{}, {}], 6],
    ['invested_three_years', {}, [teams(10)], 5],
    ['invested_three_years', {}, [], 0],
    ['invested_three_years', teams(20), [], 15],
    ['invested_three_years', teams(21), [], 15],
  ])('%s: %o after %o → %d', (indicator, extras, before, points) => {
    expect(pointsOf(fourTypes, indicator, investors(extras, before))).toBe(points)
  })
})

import { describe, expect, test } from 'vitest'
import { appraise } from '#shared/appraisal/appraise.ts'
import type { SpaceFacts } from '#shared/appraisal/city.ts'
import { totalOf } from '#shared/appraisal/total.ts'
import type { Adjustment, Indicator } from '#shared/scheme/document.ts'
import { cityOf, report, space, withEvents } from './facts.ts'
import { eventsBy, pointPerEvent, schemeOf, sound } from './schemes.ts'

const scores = (...list: readonly number[]) => list.map((score) => ({ score }))

test.each([
  [[30, 25.05], [], undefined, 55.05],
  [[0.1, 0.2], [], undefined, 0.3],
  [[90], [3, 4, -2], undefined, 95],
  [[90], [3, 4, -2], 5, 93],
  [[90], [3, 4, -2], 0, 88],
  [[100], [3, 2], 5, 105],
  [[1], [-2], 5, 0],
  [[], [], 5, 0],
])('indicators %j, adjustments %j, bonus cap %s: %s', (indicators, adjustments, cap, total) => {
  expect(totalOf(scores(...indicators), scores(...adjustments), cap)).toBe(total)
})

/** The one scored space's result. */
function resultOf(
  own: SpaceFacts,
  indicators: readonly Indicator[],
  adjustments: Adjustment[] = [],
  bonusCap = 100,
) {
  const appraisal = appraise(sound(schemeOf(indicators, { adjustments, bonusCap })), cityOf(own))
  if (!appraisal.ok) throw new Error('not appraised')
  return appraisal.results[0]!
}

describe('indicators', () => {
  const scoreOf = (indicator: Indicator, own: SpaceFacts) => resultOf(own, [indicator]).indicators[0]!

  test('each is rounded half up, and the total adds the rounded ones', () => {
    // 1/8 of a point each: 3 × 0.125 is 0.375, shown as 0.38.
    const eighths = eventsBy({ form: 'perUnit', points: 0.125 })
    const { indicators, total } = resultOf(withEvents('a', 3), [eighths, { ...eighths, id: 'again' }])
    expect(indicators.map(({ score }) => score)).toEqual([0.38, 0.38])
    expect(total).toBe(0.76)
  })

  test.each([
    ['above max', eventsBy({ form: 'perUnit', points: 3 }), 10],
    ['below 0', eventsBy({ form: 'perUnit', points: -3 }), 0],
  ])('are kept within 0…max: %s', (_, indicator, score) => {
    expect(scoreOf(indicator, withEvents('a', 5)).score).toBe(score)
  })

  test('no value makes no points', () => {
    const indicator = eventsBy({ form: 'step', from: -1, base: 5, points: 1 })
    expect(scoreOf(indicator, withEvents('a', null))).toEqual({
      id: 'events',
      value: null,
      score: 0,
      max: 10,
    })
  })

  // 合肥: number of new tenants and their share of all under one indicator.
  const pair: Indicator = {
    id: 'new_tenants',
    max: 10,
    rule: {
      form: 'parts',
      parts: [
        { max: 6, value: { metric: 'tenants_entered' }, rule: { form: 'perUnit', points: 0.333 } },
        {
          max: 6,
          value: { ratio: [{ metric: 'tenants_entered' }, { metric: 'tenants_served' }] },
          rule: { form: 'perUnit', points: 8.1 },
        },
      ],
    },
  }
  test.each<readonly [number | null, number, number]>([
    // 5 × 0.333 = 1.665 and 0.25 × 8.1 = 2.025: together 3.69, though each would round up to 1.67 and 2.03.
    [5, 20, 3.69],
    // Each part within its own 6, the sum within 10.
    [24, 24, 10],
    [60, 240, 8.03],
    [5, 0, 1.67],
    [null, 20, 0],
  ])('parts: %s of %s make %s', (tenants_entered, tenants_served, score) => {
    const own = space('a', { report: report({ tenants_entered, tenants_served }) })
    expect(scoreOf(pair, own)).toEqual({ id: 'new_tenants', value: null, score, max: 10 })
  })

  test('marks of the indicator', () => {
    const marked = (id: string): Indicator => ({
      id,
      max: 15,
      value: { mark: 'expert' },
      rule: { form: 'perUnit', points: 1 },
    })
    const own = space('a', { marks: { plan: [12, 14], team: [9, 10, 10, 10, 15] } })
    expect(resultOf(own, [marked('plan'), marked('team')]).indicators.map(({ score }) => score)).toEqual([
      13, 10,
    ])
  })
})

describe('adjustments', () => {
  const applied = (adjustments: readonly Adjustment[], own: SpaceFacts) => {
    const { adjustments: listed, total } = resultOf(own, [pointPerEvent], [...adjustments], 5)
    return { listed: listed.map(({ id, score }) => [id, score]), total }
  }
  const onTime: Adjustment = { id: 'on_time', when: { flag: 'on_time' }, points: 2 }
  const late: Adjustment = { id: 'late', when: { flag: 'late' }, points: -1.005 }
  const patents: Adjustment = {
    id: 'patents',
    value: { metric: 'patents' },
    max: 4,
    rule: { form: 'perUnit', points: 1 },
  }
  const over: Adjustment = {
    id: 'over',
    when: { value: { metric: 'over_term_share' }, above: 0.3 },
    value: { metric: 'over_term_share' },
    max: 3,
    rule: { form: 'step', from: 0.3, points: 1, unit: 0.1 },
    sign: -1,
  }

  test('those that apply are listed', () => {
    expect(applied([onTime, late], withEvents('a', 60, { flags: ['on_time'] }))).toEqual({
      listed: [['on_time', 2]],
      total: 62,
    })
    expect(applied([onTime, late], withEvents('a', 60))).toEqual({ listed: [], total: 60 })
  })

  test('fixed points are rounded too, away from zero', () => {
    expect(applied([late], withEvents('a', 60, { flags: ['late'] }))).toEqual({
      listed: [['late', -1.01]],
      total: 58.99,
    })
  })

  test('by a rule, within its max; without a condition it always applies', () => {
    const own = (n: number | null) => space('a', { report: report({ events_held: 60, patents: n }) })
    expect(applied([patents], own(9))).toEqual({ listed: [['patents', 4]], total: 64 })
    expect(applied([patents], own(null))).toEqual({ listed: [['patents', 0]], total: 60 })
  })

  test('deducted with sign -1', () => {
    const own = (share: number) => space('a', { report: report({ events_held: 60, over_term_share: share }) })
    // (0.4567 − 0.3) / 0.1 = 1.567
    expect(applied([over], own(0.4567))).toEqual({ listed: [['over', -1.57]], total: 58.43 })
    expect(applied([over], own(0.9))).toEqual({ listed: [['over', -3]], total: 57 })
    expect(applied([over], own(0.3))).toEqual({ listed: [], total: 60 })
  })

  test('positive ones together up to the cap, deductions in full', () => {
    const own = space('a', {
      report: report({ events_held: 60, patents: 4, over_term_share: 0.5 }),
      flags: ['on_time'],
    })
    expect(applied([onTime, patents, over], own)).toEqual({
      listed: [
        ['on_time', 2],
        ['patents', 4],
        ['over', -2],
      ],
      total: 63,
    })
  })
})

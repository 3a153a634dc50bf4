import { describe, expect, test } from 'vitest'
import type { SpaceFacts } from '#shared/appraisal/city.ts'
import { explainSpace } from '#shared/appraisal/explain/explain-space.ts'
import type { Indicator } from '#shared/scheme/document.ts'
import type { Rule } from '#shared/scheme/rule/rule.ts'
import type { Value } from '#shared/scheme/value.ts'
import { cityOf, report, space, withEvents } from '../facts.ts'
import { appraised, schemeOf, sound } from '../schemes.ts'

/** How the own space's points come about, in words. */
function account(
  indicator: Omit<Indicator, 'id'>,
  own: SpaceFacts,
  others: readonly SpaceFacts[] = [],
): string {
  const scheme = sound(schemeOf([{ id: 'own', ...indicator }]))
  const city = cityOf(own, ...others)
  return explainSpace(scheme, city, appraised(scheme, city), own.code)!.indicators[0]!.account
}

const events: Value = { metric: 'events_held' }
const curve: Rule = {
  form: 'curve',
  points: [
    [5, 9],
    [20, 15],
  ],
}
const firms: Rule = {
  form: 'curve',
  points: [
    [0, 0],
    [4, 18],
    [12, 30],
  ],
}
const share: Rule = {
  form: 'curve',
  points: [
    [0, 0],
    [0.6, 15],
    [0.95, 25],
  ],
}
const falling: Rule = {
  form: 'curve',
  points: [
    [0, 10],
    [10, 0],
  ],
}
const bands: Rule = {
  form: 'bands',
  bands: [
    [2, 4],
    [5, 10],
  ],
}
const step: Rule = { form: 'step', from: 50, base: 5, points: 0.1 }

test.each<readonly [Rule, max: number, value: number | null, account: string]>([
  [{ form: 'perUnit', points: 2 }, 30, 7, '7 场 × 2 分 = 14 分，得 14 分'],
  [{ form: 'perUnit', points: 2 }, 10, 7, '7 场 × 2 分 = 14 分，最高 10 分，得满分 10 分'],
  [{ form: 'perUnit', points: -2 }, 10, 7, '7 场 × -2 分 = -14 分，最低 0 分，得 0 分'],
  [{ form: 'perUnit', points: 1, unit: 3 }, 10, 7, '7 场 ÷ 3 场 × 1 分 约 2.3333 分，得 2.33 分'],
  [{ form: 'perUnit', points: 1, unit: 3, whole: true }, 10, 7, '7 场满 2 个 3 场，2 × 1 分 = 2 分，得 2 分'],
  [{ form: 'perUnit', points: 1, unit: 3, whole: true }, 10, 2, '2 场不满 3 场，得 0 分'],
  [step, 10, 49, '49 场不足 50 场，得 0 分'],
  [step, 10, 50, '50 场：达到 50 场计 5 分，得 5 分'],
  [step, 10, 84, '84 场：达到 50 场计 5 分，超出的 34 场 × 0.1 分 = 3.4 分，共 8.4 分，得 8.4 分'],
  [
    { ...step, unit: 10, whole: true, points: 1 } as Rule,
    10,
    84,
    '84 场：达到 50 场计 5 分，超出的 34 场满 3 个 10 场，3 × 1 分 = 3 分，共 8 分，得 8 分',
  ],
  [curve, 15, 3, '3 场在 5 场（9 分）之下，得 9 分'],
  [curve, 15, 5, '正好 5 场（9 分），得 9 分'],
  [curve, 15, 20, '正好 20 场（15 分），得满分 15 分'],
  [curve, 15, 22, '22 场在 20 场（15 分）之上，得满分 15 分'],
  [firms, 30, 7, '7 场：4 场 18 分，其后每多 1 场 1.5 分，得 22.5 分'],
  [falling, 10, 3, '3 场：0 场 10 分，其后每多 1 场减 1 分，得 7 分'],
  [bands, 10, 1, '1 场不足 2 场（4 分），得 0 分'],
  [bands, 10, 4, '4 场达到 2 场（4 分），未到 5 场（10 分），得 4 分'],
  [bands, 10, 7, '7 场达到 5 场（10 分），得满分 10 分'],
  [{ form: 'full', from: 20 }, 10, 20, '20 场达到 20 场，得满分 10 分'],
  [{ form: 'full', from: 20 }, 10, 18, '18 场未达到 20 场，得 0 分'],
  [{ form: 'full', upTo: 20 }, 10, 18, '18 场不超过 20 场，得满分 10 分'],
  [{ form: 'full', upTo: 20 }, 10, 21, '21 场超过 20 场，得 0 分'],
  [curve, 15, null, '活动场次没有取值，得 0 分'],
])('%j of %d: %d', (rule, max, value, expected) => {
  expect(account({ max, value: events, rule }, withEvents('a', value))).toBe(expected)
})

test.each<readonly [Rule, max: number, value: number, account: string]>([
  [{ form: 'perUnit', points: 20 }, 20, 0.2874, '28.74% × 20 分 = 5.748 分，得 5.75 分'],
  [
    { form: 'perUnit', points: 0.1, unit: 0.01 },
    20,
    0.2874,
    '28.74 个百分点 × 0.1 分 = 2.874 分，得 2.87 分',
  ],
  [share, 25, 0.3, '30%：0% 0 分，其后每多 1 个百分点 0.25 分，得 7.5 分'],
  [
    share,
    25,
    0.7432,
    '74.32% 在 60%（15 分）与 95%（25 分）之间，15 +（25 − 15）×（74.32% − 60%）÷（95% − 60%） 约 19.0914 分，得 19.09 分',
  ],
  [
    { form: 'step', from: 0.6, base: 6, points: 0.1, unit: 0.01 },
    10,
    0.7346,
    '73.46%：达到 60% 计 6 分，超出的 13.46 个百分点 × 0.1 分 = 1.346 分，共 7.346 分，得 7.35 分',
  ],
])('of a share: %j of %d: %d', (rule, max, occupancy, expected) => {
  const own = space('a', { report: report({ occupancy }) })
  expect(account({ max, value: { metric: 'occupancy' }, rule }, own)).toBe(expected)
})

describe('compared with others', () => {
  const yueqing = { district: '乐清市' }
  const others = [
    withEvents('b', 10),
    withEvents('c', 20),
    withEvents('d', 30, yueqing),
    withEvents('e', 40, yueqing),
  ]
  const places: Rule = {
    form: 'rankBands',
    bands: [
      [0.2, 10],
      [0.6, 5],
    ],
  }
  test.each<readonly [Rule, value: number, account: string]>([
    [{ form: 'best' }, 22, '22 场 ÷ 全市最高 40 场 × 10 分 = 5.5 分，得 5.5 分'],
    [{ form: 'best' }, 50, '50 场为全市最高，得满分 10 分'],
    [{ form: 'best', cohort: 'district' }, 8, '8 场 ÷ 本区县最高 20 场 × 10 分 = 4 分，得 4 分'],
    [{ form: 'mean' }, 10, '10 场，全市 5 家平均 22 场，10 场 ÷ 平均值 × 10 分 约 4.5455 分，得 4.55 分'],
    [
      { form: 'mean', fullAt: 1.5, cohort: 'district' },
      4,
      '4 场，本区县 3 家平均约 11.3333 场，4 场 ÷（平均值 × 1.5）× 10 分 约 2.3529 分，得 2.35 分',
    ],
    [
      { form: 'minMax' },
      22,
      '全市最低 10 场、最高 40 场，（22 场 − 10 场）÷（40 场 − 10 场）× 10 分 = 4 分，得 4 分',
    ],
    [
      { form: 'minMax', direction: 'less' },
      22,
      '全市最低 10 场、最高 40 场，（40 场 − 22 场）÷（40 场 − 10 场）× 10 分 = 6 分，得 6 分',
    ],
    [places, 50, '50 场在全市 5 家中排第 1（更高的有 0 家），在前 20%（10 分）之内，得满分 10 分'],
    [places, 22, '22 场在全市 5 家中排第 3（更高的有 2 家），在前 60%（5 分）之内，得 5 分'],
    [places, 5, '5 场在全市 5 家中排第 5（更高的有 4 家），在前 60% 之外，得 0 分'],
    [
      { ...places, direction: 'less' } as Rule,
      15,
      '15 场在全市 5 家中排第 2（更低的有 1 家），在前 60%（5 分）之内，得 5 分',
    ],
  ])('%j: %d', (rule, value, expected) => {
    expect(account({ max: 10, value: events, rule }, withEvents('a', value), others)).toBe(expected)
  })

  test('too few of its own', () => {
    const own = withEvents('a', 22, { district: '洞头区' })
    expect(account({ max: 10, value: events, rule: { form: 'best', cohort: 'district' } }, own, others)).toBe(
      '本区县可比的不足 3 家，改与全市比较；22 场 ÷ 全市最高 40 场 × 10 分 = 5.5 分，得 5.5 分',
    )
  })

  test('all alike, or with nothing', () => {
    const alike = [withEvents('b', 5), withEvents('c', 5)]
    const none = [withEvents('b', 0), withEvents('c', 0)]
    const own = (form: 'best' | 'mean' | 'minMax', value: number, rest: readonly SpaceFacts[]) =>
      account({ max: 10, value: events, rule: { form } }, withEvents('a', value), rest)
    expect(own('minMax', 5, alike)).toBe('全市都是 5 场，得满分 10 分')
    expect(own('minMax', 0, none)).toBe('全市都是 0 场，得 0 分')
    expect(own('best', 0, none)).toBe('0 场，全市没有高于 0 的，得 0 分')
    expect(own('mean', 0, none)).toBe('0 场，全市 3 家平均 0 场，不高于 0，得 0 分')
  })
})

describe('values made of others', () => {
  const own = space('a', {
    report: report(
      {
        events_hosted: 5,
        events_coorganised: 3,
        investment: 90,
        firms_year_end: 7,
        new_firms: 3,
        tenants_entered: 5,
        tenants_served: 32,
      },
      { extras: { 大专: 3, 本科: 2 } },
    ),
    earlier: { 2024: report({ new_firms: 7, investment: 75 }), 2022: report({ new_firms: 9 }) },
    marks: { own: [90, 80, 60, 95, 85] },
  })
  const each: Rule = { form: 'perUnit', points: 1 }
  test.each<readonly [Value, string]>([
    [
      {
        sum: [
          [{ metric: 'events_hosted' }, 1],
          [{ metric: 'events_coorganised' }, 0.5],
        ],
      },
      '主办活动场次 5 场 + 承办活动场次 3 场 × 0.5，得 6.5；6.5 × 1 分 = 6.5 分，得 6.5 分',
    ],
    [
      {
        sum: [
          [{ extra: '大专' }, 0.5],
          [{ extra: '本科' }, -1],
        ],
      },
      '补充指标“大专” 3 × 0.5 − 补充指标“本科” 2，得 -0.5；-0.5 × 1 分 = -0.5 分，最低 0 分，得 0 分',
    ],
    [
      {
        sum: [
          [{ extra: '大专' }, 1],
          [{ extra: '博士' }, 3],
        ],
      },
      '补充指标“博士”没有填报，得 0 分',
    ],
    [
      { ratio: [{ metric: 'investment' }, { metric: 'firms_year_end' }] },
      '获投融资金额 90 万元 ÷ 年末在驻企业数 7 家，得 12.8571 万元/家；12.8571 万元/家 × 1 分 = 12.8571 分，得 12.86 分',
    ],
    [
      { ratio: [{ metric: 'tenants_entered' }, { metric: 'tenants_served' }] },
      '当年新入驻数 5 家 ÷ 当年服务数 32 家，得 15.63%；15.63% × 1 分 = 0.1563 分，得 0.16 分',
    ],
    [{ ratio: [{ metric: 'investment' }, { metric: 'patents' }] }, '知识产权授权数没有取值（未填），得 0 分'],
    [
      { growth: { metric: 'investment' } },
      '获投融资金额：（今年 90 万元 − 上年 75 万元）÷ 上年 75 万元，得 20%；20% × 1 分 = 0.2 分，得 0.2 分',
    ],
    [{ growth: { metric: 'events_hosted' } }, '上年没有主办活动场次或为 0，不能算增长率，得 0 分'],
    [
      { years: 3, total: { metric: 'new_firms' } },
      '新注册企业数：2025 年 3 家 + 2024 年 7 家 + 2023 年 —，得 10 家；10 家 × 1 分 = 10 分，得 10 分',
    ],
    [{ metric: 'new_firms', year: -1 }, '7 家 × 1 分 = 7 分，得 7 分'],
    [
      { mark: 'expert' },
      '5 个评分去掉最高 95 和最低 60，其余 90、85、80 的平均，得 85 分；评分 85 分，得 85 分',
    ],
    [{ registry: 'monthsFiled' }, '60 个月 × 1 分 = 60 分，得 60 分'],
  ])('%j', (value, expected) => {
    expect(account({ max: 100, value, rule: each }, own)).toBe(expected)
  })

  test('parts', () => {
    const rule: Rule = {
      form: 'parts',
      parts: [
        { max: 5, value: { metric: 'tenants_entered' }, rule: { form: 'perUnit', points: 1, unit: 3 } },
        { max: 5, value: { extra: '大专' }, rule: { form: 'perUnit', points: 4 } },
      ],
    }
    expect(account({ max: 6, rule }, own)).toBe(
      '（1）当年新入驻数：5 家 ÷ 3 家 × 1 分 约 1.6667 分，计约 1.6667 分；（2）补充指标“大专”：3 × 4 分 = 12 分，最高 5 分，计 5 分；合计约 6.6667 分，得满分 6 分',
    )
  })
})

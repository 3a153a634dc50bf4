import { expect, test } from 'vitest'
import { appraise } from '#shared/appraisal/appraise.ts'
import type { SpaceFacts } from '#shared/appraisal/city.ts'
import type { Indicator, SchemeDocument } from '#shared/scheme/document.ts'
import { cityOf, report, space } from './facts.ts'
import { sound, threeGrades } from './schemes.ts'

// 创客孵化类, as a city published it in one of four types: 100 points.
const each = { form: 'perUnit', points: 1 } as const
const indicators: Indicator[] = [
  {
    id: 'workstations',
    title: '工位总数',
    max: 10,
    value: { metric: 'workstations' },
    rule: { form: 'step', from: 50, base: 5, points: 0.1 },
  },
  { id: 'mentors', title: '外聘创业导师人数', max: 5, value: { metric: 'mentors_part_time' }, rule: each },
  { id: 'partners', title: '签约创业服务合作机构数', max: 5, value: { extra: '签约机构数' }, rule: each },
  {
    id: 'events',
    title: '举办创业活动场次',
    max: 8,
    value: {
      sum: [
        [{ metric: 'events_hosted' }, 1],
        [{ metric: 'events_coorganised' }, 0.5],
      ],
    },
    rule: each,
  },
  {
    id: 'entered',
    title: '新增入驻团队(企业)数',
    max: 15,
    value: { metric: 'tenants_entered' },
    rule: { form: 'step', from: 5, base: 5, points: 0.5 },
  },
  {
    id: 'occupancy',
    title: '工位入驻率',
    max: 10,
    value: { metric: 'occupancy' },
    rule: { form: 'step', from: 0.6, base: 6, points: 0.1, unit: 0.01 },
  },
  {
    id: 'registered',
    title: '创客注册企业数',
    max: 15,
    value: {
      sum: [
        [{ metric: 'new_firms' }, 2],
        [{ metric: 'new_sole_proprietors' }, 1],
      ],
    },
    rule: each,
  },
  {
    id: 'on_the_market',
    title: '成功市场化运营企业数',
    max: 8,
    value: { extra: '市场化运营企业数' },
    rule: { form: 'perUnit', points: 2 },
  },
  {
    id: 'investment',
    title: '获投融资金额',
    max: 8,
    value: { metric: 'investment' },
    rule: { form: 'perUnit', points: 1, unit: 30 },
  },
  {
    id: 'taxes',
    title: '纳税总额',
    max: 8,
    value: { extra: '纳税总额' },
    rule: { form: 'perUnit', points: 1, unit: 3, whole: true },
  },
  {
    id: 'talents',
    title: '引进人才',
    max: 8,
    value: {
      sum: [
        [{ extra: '大专' }, 0.5],
        [{ extra: '本科' }, 1],
        [{ extra: '硕士' }, 2],
        [{ extra: '博士' }, 3],
      ],
    },
    rule: each,
  },
]
const makers: SchemeDocument = {
  id: 'four-types',
  version: '2017',
  title: '众创空间绩效评价',
  appliesTo: { kind: ['创客孵化类'] },
  groups: [{ id: 'makers', title: '创客孵化类', indicators }],
  grades: [...threeGrades],
}

// 投资促进类, so far as it could be read.
const investors: SchemeDocument = {
  ...makers,
  appliesTo: { kind: ['投资促进类'] },
  groups: [
    {
      id: 'investors',
      title: '投资促进类',
      indicators: [
        {
          id: 'own_funds',
          title: '自有投资基金',
          max: 15,
          value: { extra: '自有投资基金' },
          rule: { form: 'step', from: 2000, base: 5, points: 0.2, unit: 100 },
        },
        {
          id: 'institutions',
          title: '签约合作投资机构',
          max: 15,
          value: { extra: '签约合作投资机构' },
          rule: { form: 'step', from: 2, base: 1, points: 1 },
        },
        { id: 'teams', title: '当年投资团队', max: 10, value: { metric: 'invested_firms' }, rule: each },
        {
          id: 'teams_in_three_years',
          title: '近三年累计投资团队',
          max: 15,
          value: { years: 3, total: { metric: 'invested_firms' } },
          rule: { form: 'step', from: 10, base: 5, points: 1 },
        },
      ],
    },
  ],
}

function scores(own: SpaceFacts): readonly number[] {
  const appraisal = appraise(sound([makers, investors]), cityOf(own))
  if (!appraisal.ok) throw new Error('not appraised')
  const [result] = appraisal.results
  return [...result!.indicators.map(({ score }) => score), result!.total!]
}

test('创客孵化类', () => {
  const own = space('a', {
    kind: '创客孵化类',
    report: report(
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
      { extras: { 签约机构数: 7, 市场化运营企业数: 2, 纳税总额: 20.9, 大专: 3, 本科: 2, 硕士: 1, 博士: 0 } },
    ),
  })
  // 5+34×0.1; 4; 7→5; 5+1.5; 5+7×0.5; 6+13.46×0.1; 10+3; 4; 100/30; ⌊20.9/3⌋; 1.5+2+2.
  expect(scores(own)).toEqual([8.4, 4, 5, 6.5, 8.5, 7.35, 13, 4, 3.33, 6, 5.5, 71.58])
})

test('投资促进类', () => {
  const own = space('b', {
    kind: '投资促进类',
    report: report({ invested_firms: 4 }, { extras: { 自有投资基金: 3250, 签约合作投资机构: 1 } }),
    earlier: {
      2024: report({ invested_firms: 7 }),
      2023: report({ invested_firms: 2 }),
      2022: report({ invested_firms: 9 }),
    },
  })
  // 5 + 12.5×0.2; below 2; 4; 13 in three years: 5 + 3.
  expect(scores(own)).toEqual([7.5, 0, 4, 8, 19.5])
})

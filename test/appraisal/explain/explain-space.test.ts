import { describe, expect, test } from 'vitest'
import type { SpaceFacts } from '#shared/appraisal/city.ts'
import { explainSpace, type SpaceExplanation } from '#shared/appraisal/explain/explain-space.ts'
import type { SchemeDocument } from '#shared/scheme/document.ts'
import type { When } from '#shared/scheme/when.ts'
import { cityOf, report, space, withEvents } from '../facts.ts'
import { appraised, pointPerEvent, schemeOf, sound } from '../schemes.ts'

function explained(
  more: Partial<SchemeDocument>,
  own: SpaceFacts,
  others: readonly SpaceFacts[] = [],
): SpaceExplanation {
  const scheme = sound(schemeOf([pointPerEvent], more))
  const city = cityOf(own, ...others)
  return explainSpace(scheme, city, appraised(scheme, city), own.code)!
}

const parts = ({ total }: SpaceExplanation) =>
  total!.contributions.map(({ kind, title, points }) => [kind, title, points])

describe('contributions', () => {
  const bonuses: SchemeDocument['adjustments'] = [
    {
      id: 'patents',
      title: '知识产权',
      max: 6,
      value: { metric: 'patents' },
      rule: { form: 'perUnit', points: 1 },
    },
    { id: 'award', title: '获奖', when: { flag: 'award' }, points: 2.5 },
    { id: 'late', title: '迟报', when: { flag: 'late' }, points: -3 },
  ]
  const own = (events_held: number, patents: number, flags: readonly string[]) =>
    space('a', { report: report({ events_held, patents }), flags })

  test('indicators and adjustments that apply', () => {
    const { total, ...rest } = explained({ adjustments: bonuses }, own(70, 2, ['late']))
    expect(total!.value).toBe(69)
    expect(parts({ total, ...rest })).toEqual([
      ['indicator', 'events', 70],
      ['adjustment', '知识产权', 2],
      ['adjustment', '迟报', -3],
    ])
  })

  test('bonuses over their cap', () => {
    const explanation = explained({ adjustments: bonuses, bonusCap: 5 }, own(70, 6, ['award', 'late']))
    expect(explanation.total!.value).toBe(72)
    expect(parts(explanation)).toEqual([
      ['indicator', 'events', 70],
      ['adjustment', '知识产权', 6],
      ['adjustment', '获奖', 2.5],
      ['adjustment', '迟报', -3],
      ['bonusCap', '加分合计 8.5 分，最多计 5 分', -3.5],
    ])
  })

  test('not below 0', () => {
    const explanation = explained({ adjustments: bonuses }, own(1, 0, ['late']))
    expect(explanation.total!.value).toBe(0)
    expect(parts(explanation)).toEqual([
      ['indicator', 'events', 1],
      ['adjustment', '知识产权', 0],
      ['adjustment', '迟报', -3],
      ['floor', '扣分后为 -2 分，总分不低于 0 分', 2],
    ])
  })
})

describe('adjustments', () => {
  const adjustments: SchemeDocument['adjustments'] = [
    { id: 'over_term', when: { value: { metric: 'over_term_share' }, above: 0.3 }, points: -2 },
    { id: 'award', when: { flag: '市级奖励' }, points: 1.5 },
    { id: 'always', points: 1 },
    {
      id: 'idle',
      max: 3,
      sign: -1,
      value: { metric: 'seats_peak' },
      rule: { form: 'perUnit', points: 0.5 },
      when: { value: { metric: 'occupancy' }, below: 0.5 },
    },
  ]
  const told = (explanation: SpaceExplanation) =>
    explanation.adjustments.map(({ score, account, next, why }) => [score, account, next?.sentence ?? why])

  test('that apply', () => {
    const own = space('a', {
      report: report({ over_term_share: 0.342, seats_peak: 4, occupancy: 0.4, events_held: 9 }),
      flags: ['市级奖励'],
    })
    expect(told(explained({ adjustments }, own))).toEqual([
      [-2, '超期入驻占比 34.2%，大于 30%，扣 2 分', '超期入驻占比降低 4.2 个百分点 → +2.00 分'],
      [1.5, '有标记“市级奖励”，加 1.5 分', null],
      [1, '加 1 分', null],
      [
        -2,
        '工位使用率 40%，低于 50%；4 个 × 0.5 分 = 2 分，扣 2 分',
        // At 50 %, ten steps, it no longer applies; one seat less at the peak brings 0.5.
        '工位占用峰值减少 1 个 → +0.50 分',
      ],
    ])
  })

  test('that do not apply', () => {
    const own = space('a', { report: report({ over_term_share: 0.3, occupancy: null, events_held: 9 }) })
    expect(told(explained({ adjustments }, own))).toEqual([
      [0, '超期入驻占比 30%，不大于 30%，不扣分', null],
      [0, '没有标记“市级奖励”，不加分', '由主管部门认定，空间自己不能改变'],
      [1, '加 1 分', null],
      [0, '工位使用率没有取值，不扣分', null],
    ])
  })
})

describe('exemptions, vetoes and ceilings', () => {
  const because = (when: When, own: Partial<SpaceFacts>) =>
    explained({ ceilings: [{ id: 'c', when, grade: '合格' }] }, space('a', own)).ceilings.map(
      ({ sentence }) => sentence,
    )
  const two = report({ staff_full_time: 1, events_held: 3 }, { unmet: ['staff', 'events'] })
  const said = { ...two, shortfalls: { staff: '1 人，要求不少于 2 人' } }

  test.each<readonly [When, Partial<SpaceFacts>, string]>([
    [
      { anyCondition: ['premises', 'staff'], is: 'unmet' },
      { report: said },
      '专职服务人员不符合备案条件（1 人，要求不少于 2 人），等级最高为“合格”',
    ],
    [
      { anyCondition: ['staff', 'events'], is: 'unmet' },
      { report: two },
      '专职服务人员不符合备案条件；活动场次不符合备案条件，等级最高为“合格”',
    ],
    [{ flag: 'accident' }, { flags: ['accident'] }, '有标记“accident”，等级最高为“合格”'],
    [{ finding: 'falsified' }, { findings: ['falsified'] }, '经认定弄虚作假，等级最高为“合格”'],
    [{ not: { flag: 'plan' } }, {}, '没有标记“plan”，等级最高为“合格”'],
    [
      { not: { anyCondition: ['staff', 'lease'], is: 'unknown' } },
      { report: two },
      '备案条件专职服务人员、场地租期中没有“无法判断”的，等级最高为“合格”',
    ],
    [
      { value: { metric: 'events_held' }, atLeast: 2, below: 5 },
      { report: two },
      '活动场次 3 场，不低于 2 场，低于 5 场，等级最高为“合格”',
    ],
    [
      { any: [{ flag: 'x' }, { value: { metric: 'events_held' }, below: 5 }, { not: { flag: 'y' } }] },
      { report: two },
      '活动场次 3 场，低于 5 场；没有标记“y”，等级最高为“合格”',
    ],
    [
      { not: { all: [{ flag: 'x' }, { value: { metric: 'events_held' }, above: 5 }] } },
      { report: two, flags: ['x'] },
      '活动场次 3 场，不大于 5 场，等级最高为“合格”',
    ],
  ])('%j', (when, own, sentence) => {
    expect(because(when, own)).toEqual([sentence])
  })

  test('that do not apply are not listed', () => {
    expect(because({ flag: 'accident' }, {})).toEqual([])
  })

  test('a vetoed space', () => {
    const vetoes = [
      { id: 'v', title: '新企业不足', when: { value: { metric: 'new_firms' as const }, below: 5 } },
    ]
    const own = space('a', { report: report({ events_held: 90, new_firms: 3 }) })
    const sentence = '新注册企业数 3 家，低于 5 家，一票否决，等级定为“不合格”'
    expect(explained({ vetoes }, own)).toMatchObject({
      ...{ vetoes: [{ id: 'v', title: '新企业不足', sentence }], nextGrade: null, noNextGrade: sentence },
      total: { value: 90 },
    })
  })

  test('an exempt space, with and without a report; one that did not report', () => {
    const exemptions = [{ id: 'new', when: { value: { registry: 'monthsFiled' as const }, below: 6 } }]
    const sentence = '备案满月数 3 个月，低于 6 个月，本年度不排名、不定等级'
    const exempt = { exemptions: [{ id: 'new', sentence }], nextGrade: null, noNextGrade: sentence }
    expect(explained({ exemptions }, withEvents('a', 7, { monthsFiled: 3 }))).toMatchObject({
      ...exempt,
      total: { value: 7 },
    })
    const none = { total: null, indicators: [], adjustments: [] }
    expect(explained({ exemptions }, space('a', { monthsFiled: 3, report: null }))).toMatchObject({
      ...exempt,
      ...none,
    })
    expect(explained({ exemptions }, space('a', { report: null }))).toMatchObject({
      ...none,
      ...{ exemptions: [], nextGrade: null, noNextGrade: '没有生效的年度报告，不计分、不排名' },
    })
  })
})

describe('the next grade', () => {
  test('points are missing', () => {
    expect(explained({}, withEvents('a', 71)).nextGrade).toEqual({
      ...{ grade: '优秀', from: 80, missing: 9, obstacles: [], sentence: '距“优秀”（80 分）还差 9 分' },
      way: {
        steps: [
          {
            id: 'events',
            title: 'events',
            action: '再举办 9 场活动',
            gain: 9,
            also: null,
            sentence: '再举办 9 场活动 → +9.00 分',
          },
        ],
        ...{ total: 80, arrives: true },
      },
    })
  })

  test('there is none above the best', () => {
    expect(explained({}, withEvents('a', 80))).toMatchObject({
      nextGrade: null,
      noNextGrade: '“优秀”已是最高等级',
    })
  })

  test('it is out of reach', () => {
    const capped = sound(schemeOf([{ ...pointPerEvent, max: 70 }]))
    const city = cityOf(withEvents('a', 65))
    const { nextGrade } = explainSpace(capped, city, appraised(capped, city), 'a')!
    expect(nextGrade).toMatchObject({ missing: 15, way: { total: 70, arrives: false } })
    expect(nextGrade!.way!.steps.map(({ sentence }) => sentence)).toEqual(['再举办 5 场活动 → +5.00 分'])
  })

  const quota = (share: number): Partial<SchemeDocument> => ({
    grades: [
      { name: '优秀', from: 80, atMost: { share } },
      { name: '合格', from: 60 },
      { name: '不合格', from: 0 },
    ],
    ties: [{ metric: 'new_firms' }],
  })
  const rivals = ['b', 'c', 'd', 'e'].map((code, i) =>
    space(code, { report: report({ events_held: 90 - i, new_firms: 5 }) }),
  )
  const own = (events_held: number, new_firms = 0) =>
    space('a', { report: report({ events_held, new_firms }) })

  test('its quota is full: the last one in has to be passed', () => {
    // Of five, 40 % is two: 90 and 89.
    expect(explained(quota(0.4), own(85), rivals).nextGrade).toMatchObject({
      ...{ grade: '优秀', from: 89.01, missing: 4.01, sentence: '距“优秀”（89.01 分）还差 4.01 分' },
      obstacles: [
        '“优秀”名额已满（优秀不超过参与排名空间的 40%（向下取整），共 2 个），其他空间不变时总分要到 89.01 分',
      ],
      way: { total: 90, arrives: true },
    })
  })

  test('with better ties the same total is enough', () => {
    expect(explained(quota(0.4), own(85, 6), rivals).nextGrade).toMatchObject({ from: 89, missing: 4 })
  })

  test('it has no room for anybody', () => {
    const full = '“优秀”没有名额（优秀不超过参与排名空间的 10%（向下取整），共 0 个）'
    expect(explained(quota(0.1), own(85), rivals).nextGrade).toEqual({
      ...{ grade: '优秀', from: null, missing: null, obstacles: [full], way: null, sentence: full },
    })
  })

  test('a ceiling bars it, whatever the points', () => {
    const ceilings = [{ id: 'c', when: { flag: 'accident' }, grade: '合格' }]
    const sentence = '有标记“accident”，等级最高为“合格”'
    const barred = (events: number) =>
      explained({ ceilings }, withEvents('a', events, { flags: ['accident'] })).nextGrade
    expect(barred(85)).toEqual({
      ...{ grade: '优秀', from: 80, missing: 0, obstacles: [sentence], way: null },
      sentence: '总分已达到“优秀”所需的 80 分',
    })
    // It does not bar 合格.
    expect(barred(55)).toMatchObject({ grade: '合格', missing: 5, obstacles: [] })
  })
})

test('nothing is said of who did not take part, nor under no document', () => {
  const scheme = sound({ ...schemeOf([pointPerEvent]), appliesTo: { kind: ['专业化'] } })
  const city = cityOf(withEvents('a', 3, { kind: '专业化' }))
  const results = appraised(scheme, city)
  expect(explainSpace(scheme, city, results, 'b')).toBeNull()
  expect(explainSpace(scheme, cityOf(withEvents('a', 3)), results, 'a')).toBeNull()
})

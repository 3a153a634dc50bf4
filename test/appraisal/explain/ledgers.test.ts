import { afterAll, describe, expect, test } from 'vitest'
import { defaultScheme } from '#server/usecase/default-scheme.ts'
import type { Rule } from '#shared/scheme/rule/rule.ts'
import type { Value } from '#shared/scheme/value.ts'
import { schemeOf, sound } from '../schemes.ts'
import {
  addEvents,
  addFirms,
  addMentors,
  addSessions,
  addTenants,
  type Books,
  codeOf,
  emptyBooks,
  type LedgerCity,
  ledgerCity,
  OWN,
} from './ledger-city.ts'

// What an explanation says is done: rows are added to the ledgers, handed in, read, counted and scored again, and
// bring exactly the points that were said.

/** 18 events with 360 participants, 3 firms, 100 tenants, 55 of 100 seats, 28 tenants mentored by 2 of 3 mentors. */
function ownBooks(): Books {
  const books = emptyBooks({ 获投融资金额: 90 })
  addEvents(books, 12)
  addEvents(books, 4, { role: '承办', kind: '创业沙龙' })
  addEvents(books, 2, { role: '协办' })
  addTenants(books, 35, { entered: '2022-01-01', seats: 1 })
  addTenants(books, 20, { entered: '2024-03-01', seats: 1 })
  addTenants(books, 41, { entered: '2024-03-01' })
  addFirms(books, 3)
  addFirms(books, 1, { kind: '个体工商户' })
  addMentors(books, 2, 14)
  addMentors(books, 1, 0)
  books.extras.push({ 指标名称: '纳税总额', 数值: 20.9 })
  return books
}

/** The year before: 4 firms, 300 participants. */
function booksBefore(): Books {
  const books = emptyBooks({ 年度: 2024 })
  addFirms(books, 4, { year: 2024 })
  addEvents(books, 15, { year: 2024 })
  return books
}

/** Events, and how many of ten tenants are over term. */
const OTHERS = [
  [10, 5],
  [40, 1],
  [25, 2],
  [30, 3],
  [5, 4],
] as const

const cities: LedgerCity[] = []
afterAll(() => {
  for (const { store } of cities) store.close()
})

async function openCity(own: Books, ownDistrict = '鹿城区'): Promise<LedgerCity> {
  const city = await ledgerCity([ownDistrict, '鹿城区', '鹿城区', '鹿城区', '龙湾区', '龙湾区'])
  cities.push(city)
  for (const [i, [events, overTerm]] of OTHERS.entries()) {
    const books = emptyBooks()
    addEvents(books, events)
    addTenants(books, overTerm, { entered: '2022-01-01' })
    addTenants(books, 10 - overTerm)
    await city.handIn(codeOf(i + 1), books)
  }
  await city.handIn(OWN, own)
  await city.handIn(OWN, booksBefore(), 2024)
  return city
}

const mentorOf = ({ mentors }: Books): string => String(mentors[0]!.导师姓名)
const seat = (books: Books, number: number): void => {
  for (const tenant of books.tenants.filter((row) => row.使用工位数 === 0).slice(0, number)) {
    tenant.使用工位数 = 1
  }
}
/** As many that were there too long leave as new ones come. */
const renew = (books: Books, number: number): void => {
  const old = books.tenants.filter((row) => row.入驻日期 === '2022-01-01').slice(0, number)
  for (const tenant of old) tenant.退出日期 = '2025-06-30'
  addTenants(books, number, { entered: '2025-07-01' })
}
const tax = (books: Books, amount: number): void => {
  books.extras = [{ 指标名称: '纳税总额', 数值: amount }]
}

type Said = readonly [action: string, gain: number, deed: (books: Books) => void]

interface Told {
  readonly name: string
  readonly value?: Value
  readonly rule: Rule
  readonly max?: number
  readonly district?: string
  readonly score: number
  readonly next: Said
  readonly further?: Said
}

const events: Value = { metric: 'events_held' }
const firms: Value = { metric: 'new_firms' }
const share: Value = { ratio: [{ metric: 'tenants_entered' }, { metric: 'tenants_served' }] }

const told: readonly Told[] = [
  {
    name: 'perUnit',
    value: events,
    rule: { form: 'perUnit', points: 0.3 },
    score: 5.4,
    next: ['再举办 1 场活动', 0.3, (books) => addEvents(books, 1)],
    // 10 ÷ 0.3 = 33.3: at the 34th.
    further: ['再举办 16 场活动', 4.6, (books) => addEvents(books, 16)],
  },
  {
    name: 'perUnit, whole units',
    value: { metric: 'event_participants' },
    rule: { form: 'perUnit', points: 1, unit: 50, whole: true },
    score: 7,
    next: ['活动参加人数再增加 40 人次', 1, (books) => addEvents(books, 1, { participants: 40 })],
    further: ['活动参加人数再增加 140 人次', 3, (books) => addEvents(books, 2, { participants: 70 })],
  },
  {
    name: 'step, below its threshold',
    value: firms,
    max: 15,
    rule: { form: 'step', from: 5, base: 5, points: 0.5 },
    score: 0,
    next: ['再注册 2 家企业', 5, (books) => addFirms(books, 2)],
    further: ['再注册 22 家企业', 15, (books) => addFirms(books, 22)],
  },
  {
    name: 'step of a share',
    value: { metric: 'occupancy' },
    rule: { form: 'step', from: 0.5, base: 6, points: 0.1, unit: 0.01 },
    score: 6.5,
    next: ['工位使用率再提高 1 个百分点', 0.1, (books) => seat(books, 1)],
    further: ['工位使用率再提高 35 个百分点', 3.5, (books) => seat(books, 35)],
  },
  {
    name: 'step, whole units',
    value: { metric: 'mentor_sessions' },
    rule: { form: 'step', from: 10, base: 2, points: 1.5, unit: 5, whole: true },
    score: 6.5,
    next: ['再辅导 2 场次', 1.5, (books) => addSessions(books, mentorOf(books), 2)],
    further: ['再辅导 12 场次', 3.5, (books) => addSessions(books, mentorOf(books), 12)],
  },
  {
    name: 'curve',
    value: events,
    max: 15,
    rule: {
      form: 'curve',
      points: [
        [0, 0],
        [5, 9],
        [20, 15],
      ],
    },
    score: 14.2,
    next: ['再举办 1 场活动', 0.4, (books) => addEvents(books, 1)],
    further: ['再举办 2 场活动', 0.8, (books) => addEvents(books, 2)],
  },
  {
    name: 'curve of a share',
    value: { metric: 'mentored_share' },
    max: 7,
    rule: {
      form: 'curve',
      points: [
        [0, 0],
        [0.3, 4.2],
        [0.8, 7],
      ],
    },
    score: 3.92,
    next: ['辅导覆盖率再提高 1 个百分点', 0.14, (books) => addSessions(books, mentorOf(books), 1)],
    further: ['辅导覆盖率再提高 2 个百分点', 0.28, (books) => addSessions(books, mentorOf(books), 2)],
  },
  {
    name: 'curve with a slope too small for one',
    value: { metric: 'event_participants' },
    max: 5,
    rule: {
      form: 'curve',
      points: [
        [0, 0],
        [100, 3],
        [600, 5],
      ],
    },
    score: 4.04,
    // 362: 4.048.
    next: ['活动参加人数再增加 2 人次', 0.01, (books) => addEvents(books, 1, { participants: 2 })],
    further: ['活动参加人数再增加 240 人次', 0.96, (books) => addEvents(books, 1, { participants: 240 })],
  },
  {
    name: 'bands',
    value: firms,
    rule: {
      form: 'bands',
      bands: [
        [2, 4],
        [5, 7],
        [9, 10],
      ],
    },
    score: 4,
    next: ['再注册 2 家企业', 3, (books) => addFirms(books, 2)],
    further: ['再注册 6 家企业', 6, (books) => addFirms(books, 6)],
  },
  {
    name: 'full, from a threshold',
    value: { metric: 'mentors_active' },
    rule: { form: 'full', from: 4 },
    score: 0,
    next: ['再安排导师 2 人开展辅导', 10, (books) => addMentors(books, 2, 1)],
  },
  {
    name: 'full, up to a threshold',
    value: { metric: 'over_term_share' },
    rule: { form: 'full', upTo: 0.3 },
    score: 0,
    next: ['超期入驻占比降低 5 个百分点', 10, (books) => renew(books, 5)],
  },
  {
    name: 'best of all',
    value: events,
    rule: { form: 'best' },
    score: 4.5,
    next: ['再举办 1 场活动', 0.25, (books) => addEvents(books, 1)],
    further: ['再举办 22 场活动', 5.5, (books) => addEvents(books, 22)],
  },
  {
    name: 'best of a district: 10, 40, 25 and itself',
    value: events,
    rule: { form: 'best', cohort: 'district' },
    score: 4.5,
    next: ['再举办 1 场活动', 0.25, (books) => addEvents(books, 1)],
    further: ['再举办 22 场活动', 5.5, (books) => addEvents(books, 22)],
  },
  {
    name: 'best of a district of three: 30, 5 and itself',
    value: events,
    rule: { form: 'best', cohort: 'district' },
    district: '龙湾区',
    score: 6,
    next: ['再举办 1 场活动', 0.33, (books) => addEvents(books, 1)],
    further: ['再举办 12 场活动', 4, (books) => addEvents(books, 12)],
  },
  {
    name: 'best of a district that falls back',
    value: events,
    rule: { form: 'best', cohort: 'district' },
    district: '洞头区',
    score: 4.5,
    next: ['再举办 1 场活动', 0.25, (books) => addEvents(books, 1)],
    further: ['再举办 22 场活动', 5.5, (books) => addEvents(books, 22)],
  },
  {
    name: 'mean, which its own events raise',
    value: events,
    rule: { form: 'mean', fullAt: 1.2 },
    // 18 ÷ (1.2 × 128 ÷ 6); 19 ÷ (1.2 × 129 ÷ 6); 28 of 27.6.
    score: 7.03,
    next: ['再举办 1 场活动', 0.33, (books) => addEvents(books, 1)],
    further: ['再举办 10 场活动', 2.97, (books) => addEvents(books, 10)],
  },
  {
    name: 'minMax, more is better',
    value: events,
    rule: { form: 'minMax' },
    score: 3.71,
    next: ['再举办 1 场活动', 0.29, (books) => addEvents(books, 1)],
    further: ['再举办 22 场活动', 6.29, (books) => addEvents(books, 22)],
  },
  {
    name: 'minMax, less is better',
    value: { metric: 'over_term_share' },
    rule: { form: 'minMax', direction: 'less' },
    score: 3.75,
    next: ['超期入驻占比降低 1 个百分点', 0.25, (books) => renew(books, 1)],
    further: ['超期入驻占比降低 25 个百分点', 6.25, (books) => renew(books, 25)],
  },
  {
    name: 'rankBands: from fourth to third of six',
    value: events,
    rule: {
      form: 'rankBands',
      bands: [
        [0.2, 10],
        [0.5, 6],
        [0.7, 3],
      ],
    },
    score: 3,
    next: ['再举办 7 场活动', 3, (books) => addEvents(books, 7)],
  },
  {
    name: 'parts: one tenant more is one more of all too',
    rule: {
      form: 'parts',
      parts: [
        { max: 5, value: { metric: 'tenants_entered' }, rule: { form: 'perUnit', points: 0.5 } },
        { max: 5, value: share, rule: { form: 'perUnit', points: 1, unit: 0.01 } },
      ],
    },
    score: 6,
    // 5 × 0.5 + 4.95; 6 × 0.5 + 5.
    next: ['再引进 1 家团队或企业', 1.45, (books) => addTenants(books, 1)],
    further: ['再引进 2 家团队或企业', 2, (books) => addTenants(books, 2)],
  },
  {
    name: 'a weighted sum: by what weighs most',
    value: {
      sum: [
        [{ metric: 'events_coorganised' }, 0.5],
        [{ metric: 'events_hosted' }, 1],
      ],
    },
    max: 30,
    rule: { form: 'perUnit', points: 1 },
    score: 14,
    next: ['再主办 1 场活动', 1, (books) => addEvents(books, 1)],
    further: ['再主办 16 场活动', 16, (books) => addEvents(books, 16)],
  },
  {
    name: 'a sum of what entails the other',
    value: {
      sum: [
        [events, 0.5],
        [{ metric: 'events_salon' }, 1],
      ],
    },
    max: 30,
    rule: { form: 'perUnit', points: 1 },
    score: 13,
    next: ['再举办 1 场创业沙龙', 1.5, (books) => addEvents(books, 1, { kind: '创业沙龙' })],
    further: ['再举办 12 场创业沙龙', 17, (books) => addEvents(books, 12, { kind: '创业沙龙' })],
  },
  {
    name: 'a ratio: 90 万元 by 3 firms',
    value: { ratio: [{ metric: 'investment' }, { metric: 'firms_year_end' }] },
    rule: { form: 'perUnit', points: 1, unit: 10 },
    score: 3,
    next: ['获投融资金额再增加 1 万元', 0.03, ({ profile }) => Object.assign(profile, { 获投融资金额: 91 })],
    further: [
      '获投融资金额再增加 210 万元',
      7,
      ({ profile }) => Object.assign(profile, { 获投融资金额: 300 }),
    ],
  },
  {
    name: 'growth: from 300 to 360',
    value: { growth: { metric: 'event_participants' } },
    rule: {
      form: 'curve',
      points: [
        [0, 0],
        [0.5, 10],
      ],
    },
    score: 4,
    next: ['活动参加人数再增加 1 人次', 0.07, (books) => addEvents(books, 1, { participants: 1 })],
    further: ['活动参加人数再增加 90 人次', 6, (books) => addEvents(books, 1, { participants: 90 })],
  },
  {
    name: 'three years: 4 and 3',
    value: { years: 3, total: firms },
    rule: { form: 'step', from: 10, base: 5, points: 1 },
    score: 0,
    next: ['再注册 3 家企业', 5, (books) => addFirms(books, 3)],
    further: ['再注册 8 家企业', 10, (books) => addFirms(books, 8)],
  },
  {
    name: 'an extra figure',
    value: { extra: '纳税总额' },
    max: 8,
    rule: { form: 'perUnit', points: 1, unit: 3, whole: true },
    score: 6,
    next: ['补充指标“纳税总额”再增加 0.1', 1, (books) => tax(books, 21)],
    further: ['补充指标“纳税总额”再增加 3.1', 2, (books) => tax(books, 24)],
  },
  {
    name: 'an extra figure that was not filed',
    value: { extra: '引进人才' },
    max: 8,
    rule: { form: 'perUnit', points: 2 },
    score: 0,
    next: [
      '填报补充指标“引进人才”，达到 1',
      2,
      ({ extras }) => extras.push({ 指标名称: '引进人才', 数值: 1 }),
    ],
    further: [
      '填报补充指标“引进人才”，达到 4',
      8,
      ({ extras }) => extras.push({ 指标名称: '引进人才', 数值: 4 }),
    ],
  },
  {
    name: 'a figure of the profile that was not filed, and would do at 0',
    value: { metric: 'subsidy' },
    rule: { form: 'full', upTo: 10 },
    score: 0,
    next: ['填报财政资助金额（为 0 也填）', 10, ({ profile }) => Object.assign(profile, { 财政资助金额: 0 })],
  },
]

describe('done as said, scored again', () => {
  for (const { name, value, rule, max = 10, district, score, next, further } of told) {
    test.concurrent(name, async () => {
      const scheme = sound(schemeOf([{ id: 'own', max, rule, ...(value ? { value } : {}) }]))
      const city = await openCity(ownBooks(), district)
      const { explanation, result } = await city.run(scheme)
      const told = explanation!.indicators[0]!
      expect(told.score).toBe(score)
      expect(result!.indicators[0]!.score).toBe(score)
      const said = [told.next, told.further].map((step) => step && [step.action, step.gain])
      expect(said).toEqual([next, further].map((step) => (step ? [step[0], step[1]] : null)))

      for (const [step, done] of [
        [told.next, next],
        [told.further, further],
      ] as const) {
        if (!step || !done) continue
        const books = ownBooks()
        done[2](books)
        await city.handIn(OWN, books)
        const after = (await city.run(scheme)).explanation!.indicators[0]!
        expect(Math.round((after.score - score) * 100) / 100, step.action).toBe(step.gain)
        expect(after.value, step.action).toBe(step.value)
      }
    })
  }
})

/** Values that a space cannot change, and what is said instead of proposing. */
const fixed: readonly (readonly [string, Value, Rule, string])[] = [
  ['a mark', { mark: 'expert' }, { form: 'perUnit', points: 1 }, '由专家评分，空间自己不能提高'],
  ['a flag', { flag: 'star' }, { form: 'full', from: 1 }, '由主管部门标记，空间自己不能改变'],
  [
    'months filed: 70',
    { registry: 'monthsFiled' },
    { form: 'perUnit', points: 0.1 },
    '按备案日期计算，空间自己不能改变',
  ],
  [
    'a year before',
    { metric: 'new_firms', year: -1 },
    { form: 'perUnit', points: 1 },
    '往年的数据已经确定，不能再改变',
  ],
  [
    'a count that has no value, for a reason',
    { metric: 'service_income_share' },
    { form: 'perUnit', points: 1 },
    '服务收入占比没有取值（任一未填或总收入为 0）',
  ],
  ['all points', { metric: 'mentors_active' }, { form: 'full', from: 2 }, '已得满分'],
  ['nothing to be had', { metric: 'occupancy' }, { form: 'perUnit', points: -1 }, '这一数值再变动也不加分'],
]

test.each(fixed)('nothing is proposed for %s', async (_, value, rule, why) => {
  const city = await openCity(ownBooks())
  const scheme = sound(schemeOf([{ id: 'own', max: 10, value, rule }]))
  const marks = ['甲', '乙'].map((expert) => ({
    space: OWN,
    indicator: 'own',
    expert,
    points: 7,
    note: null,
  }))
  const { explanation } = await city.run(scheme, { files: [], marks, flags: [] })
  expect(explanation!.indicators[0]).toMatchObject({ next: null, further: null, why })
})

test('the way to the next grade', async () => {
  const [pass, fail] = [
    { name: '合格', from: 85 },
    { name: '不合格', from: 0 },
  ]
  const scheme = sound({
    ...defaultScheme(),
    grades: [pass, fail],
    notReported: { grade: '不合格' },
    ceilings: [],
  })
  const city = await openCity(ownBooks())
  const { explanation, result } = await city.run(scheme)
  expect(result).toMatchObject({ total: 59.54, grade: '不合格' })
  expect(explanation!.nextGrade).toMatchObject({
    ...{ grade: '合格', from: 85, missing: 25.46, obstacles: [] },
    sentence: '距“合格”（85 分）还差 25.46 分',
    way: {
      steps: [
        { id: 'new_firms', sentence: '再注册 9 家企业 → +16.50 分' },
        // Each with a session: 3.2, and 6 of them 0.5.
        { id: 'mentors_active', sentence: '再安排导师 6 人开展辅导 → +3.70 分' },
        { id: 'events', sentence: '再举办 2 场活动 → +0.80 分' },
        // As dear as the events, but after them in the scheme.
        { id: 'over_term', sentence: '超期入驻占比降低 5 个百分点 → +2.00 分' },
        // 5 would not do: 84.93.
        { id: 'occupancy', sentence: '工位使用率再提高 10 个百分点 → +2.68 分' },
      ],
      total: 85.22,
      arrives: true,
    },
  })

  const books = ownBooks()
  // Teams that were there register, so there are no more tenants than before.
  const [teams, firms] = [books.tenants.slice(40, 49), emptyBooks()]
  addFirms(firms, 9)
  for (const [i, team] of teams.entries()) {
    Object.assign(team, { ...firms.tenants[i]!, 入驻日期: team.入驻日期!, 使用工位数: team.使用工位数! })
  }
  const mentored = books.tenants[0]!.团队或企业名称!
  addMentors(books, 6, 1)
  for (const session of books.mentoring.slice(-6)) session.辅导对象 = mentored
  // Two more events with the same participants in all.
  books.events[0]!.参加人数 = 18
  addEvents(books, 2, { participants: 1 })
  for (const tenant of books.tenants.slice(0, 5)) tenant.入驻日期 = '2024-01-01'
  seat(books, 10)
  await city.handIn(OWN, books)
  const after = await city.run(scheme)
  expect(after.result).toMatchObject({ total: 85.22, grade: '合格' })
  expect(after.explanation).toMatchObject({ nextGrade: null, noNextGrade: '“合格”已是最高等级' })
})

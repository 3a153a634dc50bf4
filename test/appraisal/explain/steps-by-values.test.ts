import { test } from 'vitest'
import type { Value } from '#shared/scheme/value.ts'
import { carryOut, type Told } from './carry-out.ts'
import { addEvents, addFirms, addTenants } from './ledger-city.ts'
import { tax } from './own-city.ts'

const events: Value = { metric: 'events_held' }
const firms: Value = { metric: 'new_firms' }
const share: Value = { ratio: [{ metric: 'tenants_entered' }, { metric: 'tenants_served' }] }

const told: readonly Told[] = [
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

test.concurrent.each(told)('$name', carryOut)

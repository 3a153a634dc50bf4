import { expect, test } from 'vitest'
import type { Rule } from '#shared/scheme/rule/rule.ts'
import { ruleSentence } from '#shared/scheme/rule-sentence.ts'
import type { Value } from '#shared/scheme/value.ts'
import { valueLook } from '#shared/scheme/value-look.ts'

const events: Value = { metric: 'events_held' }
const occupancy: Value = { metric: 'occupancy' }
const tax: Value = { extra: '纳税总额' }

test.each<readonly [Value, Rule, string]>([
  [events, { form: 'perUnit', points: 1 }, '每 1 场计 1 分，最高 10 分'],
  [tax, { form: 'perUnit', points: 1, unit: 3, whole: true }, '每满 3 计 1 分，最高 10 分'],
  [occupancy, { form: 'perUnit', points: 0.1, unit: 0.01 }, '每 1 个百分点计 0.1 分，最高 10 分'],
  [{ mark: 'expert' }, { form: 'perUnit', points: 1 }, '评分即得分，最高 10 分'],
  [{ mark: 'expert' }, { form: 'perUnit', points: 0.5 }, '每 1 分计 0.5 分，最高 10 分'],
  [
    occupancy,
    { form: 'step', from: 0.6, base: 6, points: 0.1, unit: 0.01 },
    '不足 60% 不计分，达到 60% 计 6 分，每超过 1 个百分点加 0.1 分，最高 10 分',
  ],
  [
    tax,
    { form: 'step', from: 2000, points: 1, unit: 100, whole: true },
    '不足 2,000 不计分，达到 2,000 计 0 分，超出的每满 100 加 1 分，最高 10 分',
  ],
  [
    events,
    {
      form: 'curve',
      points: [
        [0, 0],
        [5, 9],
        [20, 10],
      ],
    },
    '0 场 0 分，5 场 9 分，20 场及以上 10 分，其间按直线内插',
  ],
  [
    occupancy,
    {
      form: 'curve',
      points: [
        [0.3, 2],
        [0.95, 10],
      ],
    },
    '30% 及以下 2 分，95% 及以上 10 分，其间按直线内插',
  ],
  [events, { form: 'curve', points: [[3, 10]] }, '一律 10 分'],
  [
    events,
    {
      form: 'bands',
      bands: [
        [2, 4],
        [5, 10],
      ],
    },
    '不足 2 场不计分，2 场起 4 分，5 场起 10 分',
  ],
  [events, { form: 'full', from: 20 }, '达到 20 场计 10 分，否则不计分'],
  [occupancy, { form: 'full', upTo: 0.3 }, '不超过 30% 计 10 分，否则不计分'],
  [events, { form: 'best' }, '全市最高值计 10 分，其余按比例计分'],
  [events, { form: 'mean' }, '达到全市平均值计 10 分，不足的按比例计分'],
  [
    events,
    { form: 'mean', cohort: 'district', fullAt: 1.5 },
    '达到本区县平均值的 1.5 倍计 10 分，不足的按比例计分',
  ],
  [events, { form: 'minMax', cohort: 'kind' }, '在同类别最低值与最高值之间按位置计分，越高越好，最高 10 分'],
  [events, { form: 'minMax', direction: 'less' }, '在全市最低值与最高值之间按位置计分，越低越好，最高 10 分'],
  [
    events,
    {
      form: 'rankBands',
      bands: [
        [0.2, 10],
        [0.5, 6],
      ],
    },
    '按全市从高到低排位：前 20% 10 分，前 50% 6 分，其余不计分',
  ],
  [
    events,
    { form: 'rankBands', direction: 'less', bands: [[0.2, 10]] },
    '按全市从低到高排位：前 20% 10 分，其余不计分',
  ],
  [
    events,
    {
      form: 'parts',
      parts: [
        { max: 4, value: { metric: 'tenants_entered' }, rule: { form: 'perUnit', points: 1 } },
        { max: 6, value: occupancy, rule: { form: 'best' } },
      ],
    },
    '（1）当年新入驻数：每 1 家计 1 分，最高 4 分；（2）工位使用率：全市最高值计 6 分，其余按比例计分；合计最高 10 分',
  ],
])('%j under %j', (value, rule, sentence) => {
  expect(ruleSentence(rule, valueLook(value), 10)).toBe(sentence)
})

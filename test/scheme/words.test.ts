import { describe, expect, test } from 'vitest'
import { adjustmentSentence } from '#shared/scheme/adjustment-sentence.ts'
import type { Adjustment } from '#shared/scheme/document.ts'
import type { Value } from '#shared/scheme/value.ts'
import { valueName } from '#shared/scheme/value-name.ts'
import type { When } from '#shared/scheme/when.ts'
import { whenSentence } from '#shared/scheme/when-sentence.ts'

// What a scheme says, in words (schemes: Values, From points to a grade).

const firms: Value = { metric: 'new_firms' }
const events: Value = { metric: 'events_held' }

describe('values', () => {
  test.each<[Value, string]>([
    [firms, '新注册企业数'],
    [{ metric: 'new_firms', year: -1 }, '上年新注册企业数'],
    [{ extra: '纳税总额', year: -2 }, '前年补充指标“纳税总额”'],
    [{ metric: 'new_firms', year: -3 }, '3 年前的新注册企业数'],
    [
      {
        sum: [
          [firms, 1],
          [events, 0.5],
          [firms, -2],
        ],
      },
      '新注册企业数 + 活动场次 × 0.5 − 新注册企业数 × 2',
    ],
    [{ sum: [[firms, -1]] }, '−新注册企业数'],
    [{ ratio: [{ sum: [[firms, 2]] }, events] }, '（新注册企业数 × 2） ÷ 活动场次'],
    [{ growth: firms }, '新注册企业数的增长率'],
    [{ years: 3, total: firms }, '近 3 年新注册企业数合计'],
    [{ years: 1, total: firms }, '新注册企业数'],
    [{ mark: 'expert' }, '专家评分'],
    [{ registry: 'monthsFiled' }, '备案满月数'],
    [{ flag: '暂缓' }, '标记“暂缓”'],
  ])('%j', (value, words) => {
    expect(valueName(value)).toBe(words)
  })
})

describe('conditions', () => {
  const few: When = { value: firms, below: 4 }
  test.each<[When, string]>([
    [few, '新注册企业数低于 4 家'],
    [
      { value: { metric: 'occupancy' }, atLeast: 0.6, atMost: 0.9 },
      '工位使用率不低于 60%，且工位使用率不超过 90%',
    ],
    [{ flag: 'safety' }, '有标记“safety”'],
    [{ finding: 'falsified' }, '认定弄虚作假'],
    [{ anyCondition: ['staff'], is: 'unmet' }, '备案条件“专职服务人员”不符合'],
    [{ anyCondition: ['staff', 'mentors'], is: 'unknown' }, '备案条件“专职服务人员、导师”任一项无法判断'],
    [{ all: [few, { flag: 'a' }] }, '新注册企业数低于 4 家，且有标记“a”'],
    [
      { any: [{ all: [few, { flag: 'a' }] }, { flag: 'b' }] },
      '（新注册企业数低于 4 家，且有标记“a”），或有标记“b”',
    ],
    [{ not: { any: [few] } }, '并非（新注册企业数低于 4 家）'],
  ])('%j', (when, words) => {
    expect(whenSentence(when)).toBe(words)
  })
})

test.each<[Adjustment, string]>([
  [{ id: 'a', points: 2 }, '加 2 分'],
  [{ id: 'a', points: -0.5, when: { flag: '事故' } }, '有标记“事故”：扣 0.5 分'],
])('adjustments: %j', (adjustment, words) => {
  expect(adjustmentSentence(adjustment)).toBe(words)
})

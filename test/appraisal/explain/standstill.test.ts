import { expect, test } from 'vitest'
import type { Rule } from '#shared/scheme/rule/rule.ts'
import type { Value } from '#shared/scheme/value.ts'
import { schemeOf, sound } from '../schemes.ts'
import { OWN } from './ledger-city.ts'
import { openCity, ownBooks } from './own-city.ts'

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
  city.store.close()
  expect(explanation!.indicators[0]).toMatchObject({ next: null, further: null, why })
})

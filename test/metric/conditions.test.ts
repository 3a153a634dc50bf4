import { describe, expect, test } from 'vitest'
import type { ProfileRow } from '#shared/ledger/profile.ts'
import { CONDITION_IDS, type ConditionId } from '#shared/metric/conditions.ts'
import { judgeConditions } from '#shared/metric/judge-conditions.ts'
import type { Metrics } from '#shared/metric/measurement.ts'
import type { Space } from '#shared/registry/space.ts'
import { day, measured, profileRow } from './rows.ts'

const space: Space = {
  code: 'WZ-0302-001',
  name: '瓯创众创空间',
  district: '鹿城区',
  formerNames: [],
  kind: '综合型',
  level: '市级',
  operator: '瓯创运营有限公司',
  creditCode: '91330300MA2ABCDE1A',
  filed: day('2023-07-05'),
  opened: null,
  status: '在册',
  statusDate: null,
}

interface Facts {
  profile?: Partial<ProfileRow> | null
  metrics?: Partial<Metrics>
  space?: Partial<Space>
}
const judge = (id: ConditionId, facts: Facts) => {
  const profile = facts.profile === null ? null : profileRow(facts.profile)
  const { metrics } = measured({ profile: profile === null ? [] : [profile] })
  const results = judgeConditions({
    metrics: { ...metrics, ...facts.metrics },
    profile,
    space: { ...space, ...facts.space },
    year: 2025,
  })
  return results.find((result) => result.id === id)!
}

const rented = (leaseEnd: string) => ({ tenure: '租赁', leaseEnd: day(leaseEnd) }) as const

describe('each condition at its bar', () => {
  test.each<[ConditionId, Facts, 'met' | 'unmet' | 'unknown']>([
    ['operator', {}, 'met'],
    ['operator', { space: { creditCode: null } }, 'unknown'],
    ['operator', { space: { operator: null } }, 'unknown'],
    ['premises', { profile: { area: 300, workstations: 19, publicArea: 0.01 } }, 'met'],
    ['premises', { profile: { area: 299.99, workstations: 20 } }, 'met'],
    ['premises', { profile: { area: 299.99, workstations: 19 } }, 'unmet'],
    // What is shown is what is used: 299.995 is 300.00.
    ['premises', { profile: { area: 299.995, workstations: 19 } }, 'met'],
    ['premises', { profile: { area: 300, workstations: 20, publicArea: 0 } }, 'unmet'],
    ['premises', { profile: null }, 'unknown'],
    ['usable', { profile: { area: 1000, seatArea: 400, publicArea: 300 } }, 'met'],
    ['usable', { profile: { area: 1000, seatArea: 400, publicArea: 299.94 } }, 'unmet'],
    ['usable', { profile: { area: 1000, seatArea: 400, publicArea: 299.95 } }, 'met'],
    ['usable', { profile: null }, 'unknown'],
    ['lease', { profile: { tenure: '无偿使用', leaseEnd: day('2020-01-01') } }, 'met'],
    // Filed in 2023: until the end of 2025.
    ['lease', { profile: rented('2025-12-31') }, 'met'],
    ['lease', { profile: rented('2025-12-30') }, 'unmet'],
    // Filed in 2025: until the end of 2027.
    ['lease', { profile: rented('2027-12-30'), space: { filed: day('2025-01-05') } }, 'unmet'],
    ['lease', { profile: rented('2027-12-31'), space: { filed: day('2025-12-31') } }, 'met'],
    // Filed long ago: still until the end of the year.
    ['lease', { profile: rented('2025-12-30'), space: { filed: day('2018-01-05') } }, 'unmet'],
    ['lease', { profile: { tenure: '租赁' } }, 'unknown'],
    ['lease', { profile: null }, 'unknown'],
    ['staff', { profile: { fullTimeStaff: 2 } }, 'met'],
    ['staff', { profile: { fullTimeStaff: 1 } }, 'unmet'],
    ['staff', { profile: null }, 'unknown'],
    ['mentors', { metrics: { mentors_appointed: 2 } }, 'met'],
    ['mentors', { metrics: { mentors_appointed: 1 } }, 'unmet'],
    ['tenants', { metrics: { tenants_year_end: 15 } }, 'met'],
    ['tenants', { metrics: { tenants_year_end: 14 } }, 'unmet'],
    ['new_firms', { metrics: { new_firms: 4 } }, 'met'],
    ['new_firms', { metrics: { new_firms: 3 } }, 'unmet'],
    ['events', { metrics: { events_held: 5 } }, 'met'],
    ['events', { metrics: { events_held: 4 } }, 'unmet'],
  ])('%s %j: %s', (id, facts, state) => {
    expect(judge(id, facts).state).toBe(state)
  })
})

test.each<[ConditionId, Facts, string, string]>([
  [
    'premises',
    { profile: { area: 1700, workstations: 18, publicArea: 300.5 } },
    '面积 1,700 平方米，工位 18 个，公共服务场地 300.5 平方米',
    '面积不少于 300 平方米或工位不少于 20 个，并有公共服务场地',
  ],
  ['usable', {}, '80%', '工位与公共服务场地不低于总面积的 70%'],
  [
    'lease',
    { profile: rented('2026-02-28'), space: { filed: day('2025-01-05') } },
    '租赁，租期到 2026-02-28',
    '租赁场地的租期至少到 2027-12-31（备案 2025 年起 3 年，且覆盖 2025 年）',
  ],
  ['tenants', {}, '0 家', '不少于 15 家'],
  ['staff', { profile: null }, '—', '不少于 2 人'],
  [
    'operator',
    { space: { creditCode: null } },
    '瓯创运营有限公司，无统一社会信用代码',
    '名录载明运营主体及其统一社会信用代码',
  ],
])('%s is put into words', (id, facts, value, bar) => {
  expect(judge(id, facts)).toMatchObject({ value, bar })
})

test('the conditions come in their declared order', () => {
  const { metrics } = measured({})
  const results = judgeConditions({ metrics, profile: profileRow(), space, year: 2025 })
  expect(results.map((result) => result.id)).toEqual(CONDITION_IDS)
})

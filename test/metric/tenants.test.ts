import { describe, expect, test } from 'vitest'
import type { TenantRow } from '#shared/ledger/tenants.ts'
import { numberNames } from '#shared/metric/names.ts'
import { identifyTenants } from '#shared/metric/tenant-identity.ts'
import { measured, tenantRow } from './rows.ts'

const A = '91330300MA2ABCDE1A'
const B = '91330300MA2ABCDE2B'

describe('whose stay a row is', () => {
  const sameTenant = (a: TenantRow, b: TenantRow, ...others: TenantRow[]) => {
    const [first, second] = identifyTenants([a, b, ...others], numberNames())
    return first === second
  }
  const team = (name: string, formerName: string | null = null) =>
    tenantRow(name, null, '2025-01-01', null, { formerName })
  const firm = (name: string, code: string, formerName: string | null = null) =>
    tenantRow(name, code, '2025-01-01', null, { formerName })

  test.each<[string, boolean, [TenantRow, TenantRow, ...TenantRow[]]]>([
    ['one code, two names', true, [firm('甲公司', A), firm('乙公司', A)]],
    ['one name, two codes', false, [firm('甲公司', A), firm('甲公司', B)]],
    ['a team that became a firm of that name', true, [team('甲'), firm('甲', A)]],
    ['a team that became a firm of another name', true, [team('甲 队'), firm('甲公司', A, '甲队')]],
    ['the name belongs to two codes', false, [team('甲'), firm('甲', A), firm('甲', B)]],
    ['former name of one, name of another', false, [team('甲'), firm('甲公司', A, '甲'), firm('甲', B)]],
    ['one code under the name twice', true, [team('甲'), firm('甲', A), firm('甲公司', A, '甲')]],
    ['two codes, then the first again', false, [team('甲'), firm('甲', A), firm('甲', B), firm('甲', A)]],
    ['teams by name', true, [team('Maker Lab'), team('makerlab')]],
    ['teams of other names', false, [team('甲'), team('乙')]],
    // The former name of a row without a code says nothing.
    ['a team formerly named as a firm', false, [team('甲', '乙'), firm('乙', A)]],
    ['a team formerly named as a team', false, [team('甲', '乙'), team('乙')]],
  ])('%s: %s', (_, same, [a, b, ...others]) => {
    expect(sameTenant(a, b, ...others)).toBe(same)
    expect(sameTenant(b, a, ...others.toReversed())).toBe(same)
  })

  test('two teams of a name that has two codes are one tenant by that name', () => {
    expect(sameTenant(team('甲'), team('甲'), firm('甲', A), firm('甲', B))).toBe(true)
  })
})

test('each stay has the first reason that holds', () => {
  const rows = [
    tenantRow('甲', A, '2023-01-01', '2024-12-31'),
    tenantRow('甲', A, '2023-01-01', '2025-01-01'),
    // Shares with the counted row before only the day on which that one ends.
    tenantRow('甲', A, '2025-01-01', '2025-06-30'),
    tenantRow('甲', A, '2025-06-29', '2025-12-31'),
    // The row before is not counted, so nothing is in the way.
    tenantRow('甲', A, '2025-07-01', null),
    tenantRow('甲', A, '2026-01-01', null),
    tenantRow('甲', B, '2025-12-31', null),
    tenantRow('乙', null, '2025-02-02', '2025-02-02'),
    tenantRow('乙', null, '2025-02-02', '2025-02-02'),
  ]
  const { verdicts } = measured({ tenants: rows })
  expect(verdicts.tenants.map((verdict) => verdict.reason)).toEqual([
    'OUT_OF_YEAR',
    null,
    null,
    'TENANT_DUPLICATE',
    null,
    'OUT_OF_YEAR',
    null,
    null,
    'TENANT_DUPLICATE',
  ])
})

test('who was there in the year and at its end', () => {
  const rows = [
    tenantRow('甲公司', A, '2024-05-01', '2025-03-31', { seats: 2 }),
    tenantRow('甲公司', A, '2025-06-01', null, { seats: 0 }),
    tenantRow('乙公司', B, '2025-01-01', '2025-12-30'),
    tenantRow('丙', null, '2025-12-31', '2025-12-31', { seats: 3 }),
    tenantRow('丁户', '92330300MA2ABCDE3C', '2024-12-31', '2026-05-05', { kind: '个体工商户' }),
    tenantRow('戊社', '93330300MA2ABCDE4D', '2024-12-31', '2024-12-31', { kind: '其他组织' }),
    tenantRow('己', null, '2026-01-01', null),
  ]
  expect(measured({ tenants: rows }).metrics).toMatchObject({
    tenants_served: 4,
    tenants_entered: 3, // 甲 with its second stay, 乙, 丙
    tenants_year_end: 3, // 甲, 丙, 丁
    firms_year_end: 1,
    teams_year_end: 1,
    tenants_seated_year_end: 2, // 丙, 丁
  })
})

test('a team that becomes a firm on the last day is one tenant, and of both kinds', () => {
  const rows = [
    tenantRow('甲队', null, '2025-01-01', '2025-12-31'),
    tenantRow('甲公司', A, '2025-12-31', null, { formerName: '甲队' }),
  ]
  expect(measured({ tenants: rows }).metrics).toMatchObject({
    tenants_served: 1,
    tenants_year_end: 1,
    firms_year_end: 1,
    teams_year_end: 1,
  })
})

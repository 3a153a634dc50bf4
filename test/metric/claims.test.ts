import { describe, expect, test } from 'vitest'
import { contestedClaims, lostClaims, settle, settleMetrics } from '#shared/metric/claims.ts'
import type { Claim } from '#shared/metric/measurement.ts'
import { day, measured, tenantRow } from './rows.ts'

const A = '91330300MA2ABCDE1A'
const B = '91330300MA2ABCDE2B'
const C = '92330300MA2ABCDE3C'

const claim = (creditCode: string, entered: string, kind: Claim['kind'] = '企业'): Claim => ({
  kind,
  creditCode,
  entered: day(entered),
  seated: true,
})

describe('who loses', () => {
  const lost = (
    claims: Record<string, readonly Claim[]>,
    decided?: ReadonlyMap<string, string | null>,
  ): Record<string, string[]> =>
    Object.fromEntries(
      [...lostClaims(new Map(Object.entries(claims)), decided)].map(([space, keys]) => [
        space,
        [...keys].sort(),
      ]),
    )

  test('nobody, where no two claim the same', () => {
    expect(lost({ s1: [claim(A, '2025-01-01')], s2: [claim(B, '2025-01-01')], s3: [] })).toEqual({})
  })

  test('all but the earliest', () => {
    expect(
      lost({
        s1: [claim(A, '2025-02-01')],
        s2: [claim(A, '2025-01-01'), claim(B, '2025-05-01')],
        s3: [claim(A, '2025-02-01')],
      }),
    ).toEqual({ s1: [`企业 ${A}`], s3: [`企业 ${A}`] })
  })

  test('all, where several are the earliest', () => {
    expect(
      lost({ s1: [claim(A, '2025-01-01')], s2: [claim(A, '2025-01-01')], s3: [claim(A, '2025-02-01')] }),
    ).toEqual({ s1: [`企业 ${A}`], s2: [`企业 ${A}`], s3: [`企业 ${A}`] })
  })

  test('firms and sole proprietors each among themselves', () => {
    expect(lost({ s1: [claim(A, '2025-01-01')], s2: [claim(A, '2025-02-01', '个体工商户')] })).toEqual({})
    expect(
      lost({ s1: [claim(C, '2025-01-01', '个体工商户')], s2: [claim(C, '2025-02-01', '个体工商户')] }),
    ).toEqual({ s2: [`个体工商户 ${C}`] })
  })

  test('what a bureau decided goes first, where the claim is contested', () => {
    const claims = { s1: [claim(A, '2025-01-01'), claim(B, '2025-01-01')], s2: [claim(A, '2025-02-01')] }
    expect(lost(claims, new Map([[`企业 ${A}`, 's2']]))).toEqual({ s1: [`企业 ${A}`] })
    expect(lost(claims, new Map([[`企业 ${A}`, null]]))).toEqual({ s1: [`企业 ${A}`], s2: [`企业 ${A}`] })
    expect(lost(claims, new Map([[`企业 ${B}`, null]]))).toEqual({ s2: [`企业 ${A}`] })
  })
})

test('a contested claim names its contenders, earliest first, and who has it', () => {
  const claims = new Map([
    ['s2', [claim(B, '2025-01-01'), claim(A, '2025-01-01')]],
    ['s1', [claim(B, '2025-01-01'), claim(A, '2025-03-01')]],
  ])
  expect(contestedClaims(claims)).toEqual([
    {
      key: `企业 ${A}`,
      kind: '企业',
      creditCode: A,
      contenders: [
        { space: 's2', entered: '2025-01-01' },
        { space: 's1', entered: '2025-03-01' },
      ],
      winner: 's2',
    },
    {
      key: `企业 ${B}`,
      kind: '企业',
      creditCode: B,
      contenders: [
        { space: 's1', entered: '2025-01-01' },
        { space: 's2', entered: '2025-01-01' },
      ],
      winner: null,
    },
  ])
})

describe('settling', () => {
  const registered = { registered: day('2025-03-31') }
  const tenants = [
    tenantRow('甲公司', A, '2025-01-01', '2025-03-31', { ...registered, seats: 0 }),
    tenantRow('甲公司', A, '2025-03-31', null, { ...registered, seats: 2 }),
    tenantRow('乙公司', B, '2025-01-01', null, { ...registered, seats: 0 }),
    tenantRow('丙户', C, '2025-01-01', null, { ...registered, kind: '个体工商户' }),
    tenantRow('甲公司', A, '2025-01-01', null, registered),
  ]
  const measurement = measured({ tenants })
  const settled = (...lost: string[]) => settle(measurement, tenants, new Set(lost))
  const newFirms = ({ verdicts }: typeof measurement) =>
    verdicts.tenants.map(({ newFirm, newFirmReason }) => newFirmReason ?? newFirm ?? null)

  test('nothing lost, nothing changed', () => {
    expect(settled()).toEqual(measurement)
    expect(measurement.metrics).toMatchObject({ new_firms: 2, new_firms_seated: 1, new_sole_proprietors: 1 })
    expect(newFirms(measurement)).toEqual([true, true, true, null, null])
  })

  test('a lost firm: every row that claims it says so, and is counted for everything else', () => {
    const after = settled(`企业 ${A}`)
    expect(after.metrics).toEqual({ ...measurement.metrics, new_firms: 1, new_firms_seated: 0 })
    expect(newFirms(after)).toEqual(['FIRM_CLAIMED_TWICE', 'FIRM_CLAIMED_TWICE', true, null, null])
    expect(after.verdicts.tenants[0]).toEqual({
      counted: true,
      reason: null,
      remark: null,
      newFirm: false,
      newFirmReason: 'FIRM_CLAIMED_TWICE',
    })
    expect(after.verdicts.tenants[4]).toMatchObject({ counted: false, reason: 'TENANT_DUPLICATE' })
  })

  test('a lost sole proprietor', () => {
    const after = settled(`个体工商户 ${C}`)
    expect(after.metrics).toEqual({ ...measurement.metrics, new_sole_proprietors: 0 })
    expect(newFirms(after)).toEqual([true, true, true, null, null])
  })

  test('stored metrics and claims are enough', () => {
    const lost = new Set([`企业 ${B}`, `个体工商户 ${C}`])
    expect(settleMetrics(measurement.metrics, measurement.claims, lost)).toEqual({
      ...measurement.metrics,
      new_firms: 1,
      new_sole_proprietors: 0,
    })
  })
})

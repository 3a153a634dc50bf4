import { describe, expect, test } from 'vitest'
import type { TenantRow } from '#shared/ledger/tenants.ts'
import { day, measured, tenantRow } from './rows.ts'

const A = '91330300MA2ABCDE1A'
const B = '91330300MA2ABCDE2B'

const firm = (
  code: string,
  registered: string,
  entered: string,
  left: string | null,
  row: Partial<TenantRow> = {},
) => tenantRow(`公司${code}`, code, entered, left, { registered: day(registered), ...row })

describe('a firm is new', () => {
  test.each([
    // [registered, entered, left, new]
    ['2025-01-01', '2024-06-01', null, true],
    ['2025-12-31', '2025-01-01', null, true],
    ['2024-12-31', '2024-06-01', null, false],
    ['2026-01-01', '2025-06-01', null, false],
    ['2025-06-01', '2025-06-01', null, true],
    ['2025-06-01', '2025-06-02', null, false],
    ['2025-06-01', '2025-01-01', '2025-06-01', true],
    ['2025-06-02', '2025-01-01', '2025-06-01', false],
  ])('registered %s, there from %s to %s: %s', (registered, entered, left, expected) => {
    const { metrics, verdicts, claims } = measured({ tenants: [firm(A, registered, entered, left)] })
    expect(metrics.new_firms).toBe(expected ? 1 : 0)
    expect(verdicts.tenants[0]!.newFirm).toBe(expected ? true : undefined)
    expect(claims).toEqual(expected ? [{ kind: '企业', creditCode: A, entered, seated: true }] : [])
  })
})

test('a firm that several rows claim is one, with the earliest day and a seat if any has one', () => {
  const rows = [
    firm(A, '2025-03-31', '2025-03-31', null, { seats: 0 }),
    firm(A, '2025-03-31', '2025-01-01', '2025-03-31', { seats: 1 }),
    firm(B, '2025-03-31', '2025-01-01', null, { seats: 0 }),
  ]
  const { metrics, verdicts, claims } = measured({ tenants: rows })
  expect(metrics).toMatchObject({ new_firms: 2, new_firms_seated: 1, new_sole_proprietors: 0 })
  expect(verdicts.tenants.map((verdict) => verdict.newFirm)).toEqual([true, true, true])
  expect(claims).toEqual([
    { kind: '企业', creditCode: A, entered: '2025-01-01', seated: true },
    { kind: '企业', creditCode: B, entered: '2025-01-01', seated: false },
  ])
})

test('a row that is not counted makes no new firm', () => {
  const rows = [firm(A, '2024-03-31', '2024-01-01', null), firm(A, '2025-03-31', '2025-01-01', null)]
  const { metrics, verdicts, claims } = measured({ tenants: rows })
  expect(metrics.new_firms).toBe(0)
  expect(verdicts.tenants[1]).toEqual({ counted: false, reason: 'TENANT_DUPLICATE', remark: null })
  expect(claims).toEqual([])
})

test('sole proprietors are counted apart, other organisations and teams not at all', () => {
  const rows = [
    firm(A, '2025-03-31', '2025-01-01', null, { kind: '个体工商户' }),
    firm(B, '2025-03-31', '2025-01-01', null, { kind: '其他组织' }),
    tenantRow('队', null, '2025-01-01', null, { registered: day('2025-03-31') }),
  ]
  const { metrics, verdicts, claims } = measured({ tenants: rows })
  expect(metrics).toMatchObject({ new_firms: 0, new_firms_seated: 0, new_sole_proprietors: 1 })
  expect(verdicts.tenants.map((verdict) => verdict.newFirm)).toEqual([undefined, undefined, undefined])
  expect(claims).toEqual([{ kind: '个体工商户', creditCode: A, entered: '2025-01-01', seated: true }])
})

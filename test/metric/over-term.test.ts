import { describe, expect, test } from 'vitest'
import type { TenantRow } from '#shared/ledger/tenants.ts'
import { measured, tenantRow } from './rows.ts'

const A = '91330300MA2ABCDE1A'
type Stay = readonly [entered: string, left: string | null]
const share = (rows: readonly TenantRow[], year = 2025) =>
  measured({ tenants: rows }, { year }).metrics.over_term_share

describe('whether one tenant is over term on 2025-12-31', () => {
  test.each<[string, number | null, Stay[]]>([
    // 2023-12-31 + 24 months is 2025-12-31: not more than 24 months.
    ['24 months to the day', 0, [['2023-12-31', null]]],
    ['a day more', 1, [['2023-12-30', null]]],
    ['from a leap day', 0, [['2024-02-29', null]]],
    ['left before the end of the year', null, [['2020-01-01', '2025-12-30']]],
    // 2024-01-01 … 2024-03-30 are 90 days (a leap year: 31 + 29 + 30), to 2024-03-29 they are 89.
    [
      '90 days between the stays',
      0,
      [
        ['2022-01-01', '2023-12-31'],
        ['2024-03-31', null],
      ],
    ],
    [
      '89 days between the stays',
      1,
      [
        ['2022-01-01', '2023-12-31'],
        ['2024-03-30', null],
      ],
    ],
    [
      'in any order',
      1,
      [
        ['2024-03-30', null],
        ['2022-01-01', '2023-12-31'],
      ],
    ],
    [
      'the next day',
      1,
      [
        ['2022-01-01', '2024-06-30'],
        ['2024-07-01', null],
      ],
    ],
    // A stay inside a longer one does not shorten it.
    [
      'over a stay inside another',
      1,
      [
        ['2022-01-01', '2024-12-31'],
        ['2022-02-01', '2022-03-01'],
        ['2025-01-15', null],
      ],
    ],
    [
      'over several',
      1,
      [
        ['2022-01-01', '2023-01-01'],
        ['2023-03-01', '2024-01-01'],
        ['2024-03-01', null],
      ],
    ],
    [
      'only since the last break',
      0,
      [
        ['2020-01-01', '2022-01-01'],
        ['2023-01-01', '2023-06-30'],
        ['2024-01-01', null],
      ],
    ],
    [
      'a later stay says nothing',
      0,
      [
        ['2025-01-01', '2025-12-31'],
        ['2026-01-10', null],
      ],
    ],
  ])('%s', (_, expected, stays) => {
    expect(share(stays.map(([entered, left]) => tenantRow('甲公司', A, entered, left)))).toBe(expected)
  })
})

test('the team and the firm that it became are one tenant', () => {
  const rows = [
    tenantRow('甲队', null, '2023-06-01', '2025-05-31'),
    tenantRow('甲公司', A, '2025-06-01', null, { formerName: '甲队' }),
  ]
  expect(share(rows)).toBe(1)
})

test('of those there at the end of the year, rounded half up', () => {
  const rows = ['甲', '乙', '丙'].map((name, index) =>
    tenantRow(name, null, index < 2 ? '2023-01-01' : '2025-01-01', null),
  )
  expect(share(rows)).toBe(0.6667)
  expect(share([])).toBe(null)
})

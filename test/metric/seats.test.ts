import { describe, expect, test } from 'vitest'
import { dayOrNull, measured, profileRow, tenantRow } from './rows.ts'

type Stay = readonly [entered: string, left: string | null, seats: number]
const tenants = (stays: readonly Stay[]) =>
  stays.map(([entered, left, seats], index) => tenantRow(`队${index}`, null, entered, left, { seats }))

describe('occupancy and peak', () => {
  test.each<[string, number, string | null, number, Stay[], number | null, number]>([
    // [what, year, opened, workstations, stays, occupancy, peak]
    ['full all year', 2025, null, 10, [['2024-01-01', null, 10]], 1, 10],
    ['no more than full', 2025, null, 10, [['2024-01-01', null, 25]], 1, 25],
    // 73 of 365 days, and 5 of 10 seats: 365 / 3650.
    ['half of a fifth', 2025, null, 10, [['2025-01-01', '2025-03-14', 5]], 0.1, 5],
    // 5 days × 3 seats: 15 / 3650 = 0.004109…
    ['over the new year', 2025, null, 10, [['2025-12-27', '2026-01-01', 3]], 0.0041, 3],
    ['one day of a leap year', 2024, null, 1, [['2024-12-31', '2024-12-31', 1]], 0.0027, 1],
    ['leap day', 2024, null, 1, [['2024-02-29', '2024-02-29', 1]], 0.0027, 1],
    // The day on which one leaves and another comes has both: (181 + 185) × 1 of 730, and 2 on that day.
    [
      'a day shared',
      2025,
      null,
      2,
      [
        ['2025-01-01', '2025-06-30', 1],
        ['2025-06-30', null, 1],
      ],
      0.5014,
      2,
    ],
    // Open for 31 days in December; only those count, above and below the line.
    [
      'opened late',
      2025,
      '2025-12-01',
      10,
      [
        ['2025-01-01', '2025-11-30', 9],
        ['2025-12-01', null, 5],
      ],
      0.5,
      5,
    ],
    ['opened on the last day', 2025, '2025-12-31', 10, [['2025-12-31', null, 5]], 0.5, 5],
    ['opened before', 2025, '2021-01-01', 10, [['2025-01-01', null, 5]], 0.5, 5],
    ['opened afterwards', 2025, '2026-01-01', 10, [['2025-01-01', null, 5]], null, 0],
    ['no workstations', 2025, null, 0, [['2025-01-01', null, 5]], null, 5],
    ['nobody', 2025, null, 10, [], 0, 0],
    ['another year', 2025, null, 10, [['2024-01-01', '2024-12-31', 5]], 0, 0],
    // 20 days × 1,000 workstations: one seat-day is 0.00005, exactly half of the last digit.
    ['rounded half up', 2025, '2025-12-12', 1000, [['2025-12-31', '2025-12-31', 1]], 0.0001, 1],
  ])('%s', (_, year, opened, workstations, stays, occupancy, peak) => {
    const { metrics } = measured(
      { profile: [profileRow({ workstations })], tenants: tenants(stays) },
      { year, opened: dayOrNull(opened) },
    )
    expect([metrics.occupancy, metrics.seats_peak]).toEqual([occupancy, peak])
  })

  test('rows that are not counted use no seats', () => {
    const rows = [
      tenantRow('队', null, '2025-01-01', null, { seats: 4 }),
      tenantRow('队', null, '2025-01-01', null, { seats: 4 }),
    ]
    expect(measured({ tenants: rows }).metrics).toMatchObject({ occupancy: 0.4, seats_peak: 4 })
  })

  test('without a profile there is no occupancy and no overbooking', () => {
    const { metrics, warnings } = measured({ profile: [], tenants: tenants([['2025-01-01', null, 5]]) })
    expect(metrics).toMatchObject({ occupancy: null, seats_peak: 5, workstations: null })
    expect(warnings).toEqual([])
  })
})

describe('SEATS_OVERBOOKED', () => {
  const warnings = (stays: readonly Stay[], opened: string | null = null) =>
    measured({ tenants: tenants(stays) }, { opened: dayOrNull(opened) }).warnings

  test('as many as there are is no overbooking', () => {
    expect(warnings([['2025-01-01', null, 10]])).toEqual([])
  })

  test('once, with the first day, the year’s peak and the row that came last', () => {
    const stays: Stay[] = [
      ['2025-05-01', '2025-05-31', 4],
      ['2024-01-01', null, 7],
      ['2025-05-01', null, 0],
      ['2025-08-01', null, 9],
    ]
    expect(warnings(stays)).toEqual([
      { code: 'SEATS_OVERBOOKED', ledger: 'tenants', row: 0, day: '2025-05-01', peak: 16, workstations: 10 },
    ])
  })

  test('days before the opening are days of the year too', () => {
    expect(warnings([['2025-01-01', '2025-02-01', 11]], '2025-06-01')).toEqual([
      { code: 'SEATS_OVERBOOKED', ledger: 'tenants', row: 0, day: '2025-01-01', peak: 11, workstations: 10 },
    ])
  })
})

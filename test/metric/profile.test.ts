import { expect, test } from 'vitest'
import type { ProfileRow } from '#shared/ledger/profile.ts'
import type { Metrics } from '#shared/metric/measurement.ts'
import { measureProfile } from '#shared/metric/profile.ts'
import { profileRow } from './rows.ts'

test.each<[Partial<ProfileRow>, Partial<Metrics>]>([
  [{ area: 299.995 }, { area: 300 }],
  [
    { workstations: 0, fullTimeStaff: 2 },
    { workstations: 0, staff_full_time: 2 },
  ],
  [{ area: 0.3, seatArea: 0.1, publicArea: 0.2 }, { usable_share: 1 }],
  [{ area: 3, seatArea: 1, publicArea: 1 }, { usable_share: 0.6667 }],
  [{ area: 20000, seatArea: 1, publicArea: 0 }, { usable_share: 0.0001 }],
  [{ area: 1000, seatArea: 699.949, publicArea: 0 }, { usable_share: 0.6999 }],
  [
    { income: 88.125, serviceIncome: 12.5 },
    { income: 88.13, service_income: 12.5, service_income_share: 0.1418 },
  ],
  // From the ledger's own values: 0.004 / 0.005, not 0.00 / 0.01.
  [
    { income: 0.005, serviceIncome: 0.004 },
    { income: 0.01, service_income: 0, service_income_share: 0.8 },
  ],
  [
    { income: 0, serviceIncome: 1 },
    { income: 0, service_income_share: null },
  ],
  [
    { income: null, serviceIncome: 1 },
    { income: null, service_income_share: null },
  ],
  [
    { income: 1, serviceIncome: null },
    { service_income: null, service_income_share: null },
  ],
  [{ income: 1, serviceIncome: 0 }, { service_income_share: 0 }],
  [
    { investedFirms: 3, investment: 120.555, patents: 12, jobs: 0, graduateJobs: 9, subsidy: 1e-7 },
    { invested_firms: 3, investment: 120.56, patents: 12, jobs: 0, graduate_jobs: 9, subsidy: 0 },
  ],
  [
    {},
    { invested_firms: null, investment: null, patents: null, jobs: null, graduate_jobs: null, subsidy: null },
  ],
])('%j gives %j', (row, expected) => {
  expect(measureProfile(profileRow(row))).toMatchObject(expected)
})

test('without a profile nothing has a value', () => {
  expect(new Set(Object.values(measureProfile(null)))).toEqual(new Set([null]))
})

import type { PlainDate } from '#shared/base/plain-date.ts'
import type { EventRow } from '#shared/ledger/events.ts'
import type { LedgerRows } from '#shared/ledger/ledgers.ts'
import type { MentoringRow } from '#shared/ledger/mentoring.ts'
import type { MentorRow } from '#shared/ledger/mentors.ts'
import type { ProfileRow } from '#shared/ledger/profile.ts'
import type { TenantRow } from '#shared/ledger/tenants.ts'
import { measure } from '#shared/metric/measure.ts'
import type { MeasuringContext } from '#shared/metric/measurement.ts'

// Rows as a reader would give them, with what a test does not speak of filled in.

export const day = (text: string): PlainDate => text as PlainDate
export const dayOrNull = (text: string | null): PlainDate | null => text as PlainDate | null

export const profileRow = (row: Partial<ProfileRow> = {}): ProfileRow => ({
  year: 2025,
  area: 1000,
  seatArea: 500,
  publicArea: 300,
  workstations: 10,
  tenure: '自有',
  leaseStart: null,
  leaseEnd: null,
  fullTimeStaff: 3,
  investedFirms: null,
  investment: null,
  patents: null,
  jobs: null,
  graduateJobs: null,
  income: null,
  serviceIncome: null,
  subsidy: null,
  contact: null,
  phone: null,
  ...row,
})

export const eventRow = (name: string, date: string, row: Partial<EventRow> = {}): EventRow => ({
  name,
  date: day(date),
  kind: '创业沙龙',
  role: '主办',
  participants: 30,
  place: null,
  evidence: [],
  ...row,
})

/** A firm's stay without `registered`; a team where `creditCode` is null. */
export const tenantRow = (
  name: string,
  creditCode: string | null,
  entered: string,
  left: string | null,
  row: Partial<TenantRow> = {},
): TenantRow => ({
  name,
  kind: creditCode === null ? '创业团队' : '企业',
  formerName: null,
  creditCode,
  registered: null,
  entered: day(entered),
  left: dayOrNull(left),
  seats: 1,
  field: null,
  evidence: [],
  ...row,
})

export const mentorRow = (
  name: string,
  employer: string | null,
  appointed: string,
  until: string | null,
  row: Partial<MentorRow> = {},
): MentorRow => ({
  name,
  employer,
  kind: '兼职',
  appointed: day(appointed),
  until: dayOrNull(until),
  ...row,
})

export const sessionRow = (date: string, mentor: string, tenant: string, hours = 1): MentoringRow => ({
  date: day(date),
  mentor,
  tenant,
  hours,
  mode: '线下',
  evidence: [],
})

export const ledgers = (rows: Partial<LedgerRows>): LedgerRows => ({
  profile: [profileRow()],
  events: [],
  tenants: [],
  mentors: [],
  mentoring: [],
  extras: [],
  ...rows,
})

/** The rows counted for 2025, in a space that is open all year, unless said otherwise. */
export const measured = (rows: Partial<LedgerRows>, context: Partial<MeasuringContext> = {}) =>
  measure(ledgers(rows), { year: 2025, opened: null, ...context })

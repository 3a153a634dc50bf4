import type { Column } from './column.ts'
import { type EventRow, eventColumns } from './events.ts'
import { type ExtraRow, extraColumns } from './extras.ts'
import { type MentoringRow, mentoringColumns } from './mentoring.ts'
import { type MentorRow, mentorColumns } from './mentors.ts'
import { type ProfileRow, profileColumns } from './profile.ts'
import { type TenantRow, tenantColumns } from './tenants.ts'

/** The rows of a report, by ledger (台账), in the order of the report: files by path, sheets, rows. */
export interface LedgerRows {
  readonly profile: readonly ProfileRow[]
  readonly events: readonly EventRow[]
  readonly tenants: readonly TenantRow[]
  readonly mentors: readonly MentorRow[]
  readonly mentoring: readonly MentoringRow[]
  readonly extras: readonly ExtraRow[]
}
export type LedgerId = keyof LedgerRows

export interface Ledger {
  readonly id: LedgerId
  readonly title: string
  readonly columns: readonly Column[]
  /** What its absence from a report means (reports: the list of ledgers). */
  readonly whenAbsent: 'error' | 'warning' | 'nothing'
}

/** The six ledgers of a report, in the order in which ties are settled and lists are shown. */
export const LEDGERS: readonly Ledger[] = [
  { id: 'profile', title: '基本情况', columns: profileColumns, whenAbsent: 'error' },
  { id: 'events', title: '活动台账', columns: eventColumns, whenAbsent: 'warning' },
  { id: 'tenants', title: '入驻台账', columns: tenantColumns, whenAbsent: 'warning' },
  { id: 'mentors', title: '导师名册', columns: mentorColumns, whenAbsent: 'warning' },
  { id: 'mentoring', title: '辅导台账', columns: mentoringColumns, whenAbsent: 'warning' },
  { id: 'extras', title: '补充指标', columns: extraColumns, whenAbsent: 'nothing' },
]

export const LEDGER_IDS: readonly LedgerId[] = LEDGERS.map((ledger) => ledger.id)

export const ledgerOf = (id: LedgerId): Ledger => LEDGERS.find((ledger) => ledger.id === id)!

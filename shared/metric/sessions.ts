import type { PlainDate } from '#shared/base/plain-date.ts'
import type { MentoringRow } from '#shared/ledger/mentoring.ts'
import type { Appointment, MentorId } from './appointments.ts'
import type { Reason } from './measurement.ts'
import type { NameNumber } from './names.ts'
import { covers, type Span, yearSpan } from './span.ts'
import type { Stay } from './stays.ts'
import type { TenantId } from './tenant-identity.ts'

/** A row of the mentoring ledger: whose session it is and whom it mentors (metrics: Which rows count). */
export interface Session {
  readonly row: MentoringRow
  /** Why the row is not counted; null where it is. */
  readonly reason: Reason | null
  /** Null where the row is not counted. */
  readonly mentor: MentorId | null
  /** Null where the row is not counted, or names nobody who was there that day (TENANT_UNKNOWN). */
  readonly tenant: TenantId | null
}

interface Counted extends Span {
  readonly reason: Reason | null
}

/** Counted rows by a name, in their order. */
type ByName<R> = Map<NameNumber, R[]>

function enter<R extends Counted>(byName: ByName<R>, name: NameNumber, row: R) {
  if (row.reason !== null) return
  const known = byName.get(name)
  if (known) known.push(row)
  else byName.set(name, [row])
}

const firstCovering = <R extends Span>(byName: ByName<R>, name: NameNumber, day: PlainDate): R | undefined =>
  byName.get(name)?.find((row) => covers(row, day))

/** The rows as sessions, in their order, each with its verdict, its mentor and its tenant. */
export function judgeSessions(
  rows: readonly MentoringRow[],
  appointments: readonly Appointment[],
  stays: readonly Stay[],
  year: number,
  numberOf: (name: string) => NameNumber,
): Session[] {
  const appointmentsOf: ByName<Appointment> = new Map()
  for (const appointment of appointments) enter(appointmentsOf, appointment.name, appointment)
  const staysOf: ByName<Stay> = new Map()
  for (const stay of stays) {
    enter(staysOf, numberOf(stay.row.name), stay)
    if (stay.row.formerName !== null) enter(staysOf, numberOf(stay.row.formerName), stay)
  }
  const inYear = yearSpan(year)
  const counted = new Set<string>()
  return rows.map((row) => {
    const notCounted = (reason: Reason): Session => ({ row, reason, mentor: null, tenant: null })
    if (!covers(inYear, row.date)) return notCounted('OUT_OF_YEAR')
    const mentorName = numberOf(row.mentor)
    const appointment = firstCovering(appointmentsOf, mentorName, row.date)
    if (!appointment) return notCounted('MENTOR_UNKNOWN')
    const tenantName = numberOf(row.tenant)
    const session = `${row.date} ${mentorName} ${tenantName}`
    if (counted.has(session)) return notCounted('SESSION_DUPLICATE')
    counted.add(session)
    const tenant = firstCovering(staysOf, tenantName, row.date)?.tenant ?? null
    return { row, reason: null, mentor: appointment.mentor, tenant }
  })
}

import type { MentorRow } from '#shared/ledger/mentors.ts'
import type { Reason } from './measurement.ts'
import type { NameNumber } from './names.ts'
import { FOREVER, type Span, shareDay, yearSpan } from './span.ts'

/** A mentor of a report: name and employer, by their numbers. */
export type MentorId = string

/** A row of the mentors' roll as the days of an appointment (metrics: Words). */
export interface Appointment extends Span {
  readonly row: MentorRow
  readonly mentor: MentorId
  /** The mentor's name alone, which is all that a session gives. */
  readonly name: NameNumber
  /** Why the row is not counted; null where it is. */
  readonly reason: Reason | null
}

/**
 * Whose appointment each row is: a mentor is a name and employer, and a row without employer belongs to the
 * employer that rows of that name have, if that is exactly one (metrics: Words).
 */
function identifyMentors(rows: readonly MentorRow[], numberOf: (name: string) => NameNumber): MentorId[] {
  /** The employer of the rows of a name; null where there are several. */
  const employers = new Map<NameNumber, NameNumber | null>()
  for (const { name, employer } of rows) {
    if (employer === null) continue
    const number = numberOf(name)
    const known = employers.get(number)
    const own = numberOf(employer)
    employers.set(number, known === undefined || known === own ? own : null)
  }
  return rows.map(({ name, employer }) => {
    const number = numberOf(name)
    const at = employer === null ? employers.get(number) : numberOf(employer)
    return `${number} ${at ?? ''}`
  })
}

/** The rows as appointments, in their order, each with its verdict (metrics: Which rows count). */
export function judgeAppointments(
  rows: readonly MentorRow[],
  year: number,
  numberOf: (name: string) => NameNumber,
): Appointment[] {
  const inYear = yearSpan(year)
  const mentors = identifyMentors(rows, numberOf)
  const counted = new Map<MentorId, Span[]>()
  return rows.map((row, index) => {
    const mentor = mentors[index]!
    const span: Span = { first: row.appointed, last: row.until ?? FOREVER }
    const earlier = counted.get(mentor)
    let reason: Reason | null = null
    if (!shareDay(span, inYear)) reason = 'OUT_OF_YEAR'
    else if (earlier?.some((other) => shareDay(span, other))) reason = 'MENTOR_DUPLICATE'
    else if (earlier) earlier.push(span)
    else counted.set(mentor, [span])
    return { ...span, row, mentor, name: numberOf(row.name), reason }
  })
}

/** How many mentors were appointed in the year, each once, and of which kind. */
export function countAppointments(appointments: readonly Appointment[]) {
  const all = new Set<MentorId>()
  const ofKind = { 专职: new Set<MentorId>(), 兼职: new Set<MentorId>() }
  for (const { mentor, row, reason } of appointments) {
    if (reason !== null) continue
    all.add(mentor)
    ofKind[row.kind].add(mentor)
  }
  return {
    mentors_appointed: all.size,
    mentors_full_time: ofKind.专职.size,
    mentors_part_time: ofKind.兼职.size,
  }
}

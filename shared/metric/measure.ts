import { countAppointments, judgeAppointments } from './appointments.ts'
import { countEvents, judgeEvents } from './events.ts'
import type { Measure } from './measurement.ts'
import { findLongMentorDays } from './mentor-days.ts'
import { countMentoring } from './mentoring.ts'
import { numberNames } from './names.ts'
import { countNewFirms, judgeNewFirms } from './new-firms.ts'
import { measureProfile } from './profile.ts'
import { measureSeats } from './seats.ts'
import { judgeSessions } from './sessions.ts'
import { judgeStays } from './stays.ts'
import { countTenants } from './tenants.ts'
import { TENANT_UNKNOWN, verdictOf } from './verdict.ts'

/**
 * Counts one report: every metric, a verdict for every judged row, the firms claimed as new, and the warnings
 * across rows. Claims of other spaces on the same firms are settled afterwards (see `claims.ts`).
 */
export const measure: Measure = (rows, context) => {
  const { year } = context
  const numberOf = numberNames()
  const profile = rows.profile[0] ?? null

  const events = judgeEvents(rows.events, year, numberOf)
  const stays = judgeStays(rows.tenants, year, numberOf)
  const appointments = judgeAppointments(rows.mentors, year, numberOf)
  const sessions = judgeSessions(rows.mentoring, appointments, stays, year, numberOf)

  const tenants = countTenants(stays, year)
  const mentors = countAppointments(appointments)
  const newFirms = judgeNewFirms(stays, year)
  const seats = measureSeats(stays, profile?.workstations ?? null, context)
  const longDays = findLongMentorDays(sessions)

  return {
    metrics: {
      ...countEvents(rows.events, events),
      ...countNewFirms(newFirms.claims),
      ...seats.metrics,
      ...tenants,
      ...mentors,
      ...countMentoring(sessions, appointments, tenants.tenants_served, mentors.mentors_appointed),
      ...measureProfile(profile),
    },
    verdicts: {
      events: events.map(verdictOf),
      tenants: newFirms.verdicts,
      mentors: appointments.map(({ reason }) => verdictOf(reason)),
      mentoring: sessions.map(({ reason, tenant }) =>
        reason === null && tenant === null ? TENANT_UNKNOWN : verdictOf(reason),
      ),
    },
    claims: newFirms.claims,
    warnings: seats.overbooked ? [seats.overbooked, ...longDays] : longDays,
  }
}

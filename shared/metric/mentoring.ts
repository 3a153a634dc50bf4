import type { Appointment, MentorId } from './appointments.ts'
import { sumHours } from './hours.ts'
import { countRatio, rounded } from './rounded.ts'
import type { Session } from './sessions.ts'
import type { TenantId } from './tenant-identity.ts'

/**
 * The metrics of the counted sessions (metrics: `mentor_sessions` and those after it). `tenantsServed` and
 * `mentorsAppointed` are the counts that they are measured against.
 */
export function countMentoring(
  sessions: readonly Session[],
  appointments: readonly Appointment[],
  tenantsServed: number,
  mentorsAppointed: number,
) {
  const sessionsOf = new Map<MentorId, number>()
  for (const { mentor, reason } of appointments) if (reason === null) sessionsOf.set(mentor, 0)
  const mentored = new Set<TenantId>()
  const hours: number[] = []
  for (const { row, mentor, tenant } of sessions) {
    if (mentor === null) continue
    sessionsOf.set(mentor, sessionsOf.get(mentor)! + 1)
    hours.push(row.hours)
    if (tenant !== null) mentored.add(tenant)
  }
  let active = 0
  let fewest: number | null = null
  for (const own of sessionsOf.values()) {
    if (own > 0) active++
    if (fewest === null || own < fewest) fewest = own
  }
  return {
    mentor_sessions: hours.length,
    mentor_hours: rounded('mentor_hours', sumHours(hours)),
    mentors_active: active,
    mentor_sessions_min: fewest,
    mentored_share: countRatio('mentored_share', mentored.size, tenantsServed),
    sessions_per_mentor: countRatio('sessions_per_mentor', hours.length, mentorsAppointed),
  }
}

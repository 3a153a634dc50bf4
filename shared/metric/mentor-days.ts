import { compare, exact, round } from '#shared/base/exact.ts'
import { sumHours } from './hours.ts'
import type { CrossRowWarning } from './measurement.ts'
import type { Session } from './sessions.ts'

const HOURS_OF_A_DAY = exact(12)

/** Every digit that a cell may hold. */
const ALL_DECIMALS = 15

/**
 * MENTOR_DAY_LONG: the days on which the counted sessions of one mentor add up to more than 12 hours, each with
 * the session that passes them (reports: Rules across rows). Rows that are not counted (a duplicate, a mentor
 * without appointment) have a reason of their own and are left out.
 */
export function findLongMentorDays(sessions: readonly Session[]): CrossRowWarning[] {
  const byMentorAndDay = new Map<string, number[]>()
  for (const [index, { mentor, row }] of sessions.entries()) {
    if (mentor === null) continue
    const key = `${row.date} ${mentor}`
    const known = byMentorAndDay.get(key)
    if (known) known.push(index)
    else byMentorAndDay.set(key, [index])
  }
  const warnings: CrossRowWarning[] = []
  for (const indexes of byMentorAndDay.values()) {
    // One session alone is at most 12 hours long.
    if (indexes.length === 1) continue
    const hoursOf = (count: number) =>
      sumHours(indexes.slice(0, count).map((index) => sessions[index]!.row.hours))
    const total = hoursOf(indexes.length)
    if (compare(total, HOURS_OF_A_DAY) <= 0) continue
    const row = indexes.find((_, position) => compare(hoursOf(position + 1), HOURS_OF_A_DAY) > 0)!
    warnings.push({
      code: 'MENTOR_DAY_LONG',
      ledger: 'mentoring',
      row,
      day: sessions[row]!.row.date,
      hours: round(total, ALL_DECIMALS),
    })
  }
  return warnings.sort((a, b) => a.row - b.row)
}

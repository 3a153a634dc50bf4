import { compare, type Exact, exact, round } from '#shared/base/exact.ts'
import type { PlainDate } from '#shared/base/plain-date.ts'
import { sumHours } from './hours.ts'
import type { CrossRowWarning } from './measurement.ts'
import type { Session } from './sessions.ts'

const HOURS_OF_A_DAY = exact(12)

/** Every digit that a cell may hold. */
const ALL_DECIMALS = 15

/** The indexes of the values under each key, in order. */
function group<K>(indexes: Iterable<number>, keyOf: (index: number) => K | null): Map<K, number[]> {
  const groups = new Map<K, number[]>()
  for (const index of indexes) {
    const key = keyOf(index)
    if (key === null) continue
    const known = groups.get(key)
    if (known) known.push(index)
    else groups.set(key, [index])
  }
  return groups
}

/**
 * MENTOR_DAY_LONG: the days on which the counted sessions of one mentor add up to more than 12 hours, each with
 * the session that passes them (reports: Rules across rows). Rows that are not counted (a duplicate, a mentor
 * without appointment) have a reason of their own and are left out.
 */
export function findLongMentorDays(sessions: readonly Session[]): CrossRowWarning[] {
  const hoursOf = (indexes: readonly number[]): Exact =>
    sumHours(indexes.map((index) => sessions[index]!.row.hours))
  const tooLong = (indexes: readonly number[]) => compare(hoursOf(indexes), HOURS_OF_A_DAY) > 0

  const warnings: CrossRowWarning[] = []
  const byDay = group<PlainDate>(sessions.keys(), (index) =>
    sessions[index]!.mentor === null ? null : sessions[index]!.row.date,
  )
  for (const [day, ofDay] of byDay) {
    // One session alone is at most 12 hours long.
    if (ofDay.length === 1) continue
    for (const own of group(ofDay, (index) => sessions[index]!.mentor).values()) {
      if (own.length === 1 || !tooLong(own)) continue
      const row = own.find((_, position) => tooLong(own.slice(0, position + 1)))!
      warnings.push({
        code: 'MENTOR_DAY_LONG',
        ledger: 'mentoring',
        row,
        day,
        hours: round(hoursOf(own), ALL_DECIMALS),
      })
    }
  }
  return warnings.sort((a, b) => a.row - b.row)
}

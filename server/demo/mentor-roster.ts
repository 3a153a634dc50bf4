import words from '#data/demo/words.json' with { type: 'json' }
import {
  addMonths,
  dayFromNumber,
  dayNumber,
  firstDay,
  lastDay,
  type PlainDate,
} from '#shared/base/plain-date.ts'
import { int, pick, type Random, shuffle } from '#shared/base/random.ts'
import type { MentorRow } from '#shared/ledger/mentors.ts'
import { workdayFrom } from './calendar.ts'
import { chance, clamp } from './chance.ts'
import type { DemoSpace } from './founding.ts'
import type { Names } from './names.ts'

/** A mentor (创业导师) of the city; one may serve several spaces. */
export interface Mentor {
  readonly name: string
  readonly employer: string
}

export const inventMentors = (draw: Random, names: Names, count: number): Mentor[] =>
  Array.from({ length: count }, () => ({ name: names.person().name, employer: pick(draw, words.employers) }))

/** Mentors of the first year may have been there for up to a year. */
const EARLIER = 365

const mentorsWanted = (strength: number): number => Math.round(2.4 + 8.2 * strength)

/**
 * A space's appointments (聘任) from 2022 on (the first ones somewhat earlier), in the order of their beginning. Each runs for some years and
 * is renewed or not as the space wants more mentors or fewer.
 */
export function appointMentors(draw: Random, space: DemoSpace, mentors: readonly Mentor[]): MentorRow[] {
  const pool = shuffle(draw, mentors)
  const rows: MentorRow[] = []
  const appoint = (mentor: Mentor, kind: '专职' | '兼职', day: PlainDate): void => {
    const open = chance(draw, 0.25)
    const until = open ? null : dayFromNumber(dayNumber(addMonths(day, 12 * int(draw, 2, 3))) - 1)
    rows.push({ ...mentor, kind, appointed: day, until })
  }
  for (const year of [2022, 2023, 2024, 2025]) {
    if (space.begins > lastDay(year)) continue
    const wanted = space.part.mentors ?? clamp(mentorsWanted(space.strength('mentoring', year)), 1, 12)
    let serving = 0
    for (const row of [...rows]) {
      if (row.until === null || row.until > lastDay(year)) serving++
      else if (row.until >= firstDay(year) && serving < wanted && chance(draw, 0.75)) {
        serving++
        appoint(
          { name: row.name, employer: row.employer! },
          row.kind,
          dayFromNumber(dayNumber(row.until) + 1),
        )
      }
    }
    const from = dayNumber(space.begins > firstDay(year) ? space.begins : firstDay(year))
    for (; serving < wanted; serving++) {
      const early = year === 2022 ? int(draw, -EARLIER, 0) : int(draw, 0, 150)
      const day = Math.min(workdayFrom(from + early), dayNumber(lastDay(year)))
      appoint(pool.pop()!, chance(draw, 0.25) ? '专职' : '兼职', dayFromNumber(day))
    }
  }
  return rows.sort((a, b) => (a.appointed < b.appointed ? -1 : a.appointed > b.appointed ? 1 : 0))
}

/** The appointments that have a day in the year. */
export const mentorRows = (appointments: readonly MentorRow[], year: number): MentorRow[] =>
  appointments.filter(
    (row) => row.appointed <= lastDay(year) && (row.until ?? lastDay(year)) >= firstDay(year),
  )

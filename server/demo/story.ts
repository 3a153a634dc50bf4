import { lastDay } from '#shared/base/plain-date.ts'
import { random } from '#shared/base/random.ts'
import { DEMO_YEARS } from './calendar.ts'
import { claimTwice } from './claims.ts'
import { type DemoSpace, foundSpaces } from './founding.ts'
import { appointMentors, inventMentors } from './mentor-roster.ts'
import { inventNames } from './names.ts'
import { type DemoReport, makeReport } from './report.ts'
import { playTenancy } from './tenancy.ts'

/** All that happened in the demo city, before any of it is written down. */
export interface Story {
  readonly spaces: readonly DemoSpace[]
  /** The reports of each year that are handed in, by the space's code. */
  readonly years: readonly { readonly year: number; readonly reports: ReadonlyMap<string, DemoReport> }[]
}

const MENTORS = 190

/** Whether the space owes a report for the year and hands one in. */
function reports({ space, part }: DemoSpace, year: number): boolean {
  const filed = space.filed <= lastDay(year)
  const cancelled = space.statusDate !== null && space.statusDate < lastDay(year)
  return filed && !cancelled && !part.absent?.includes(year)
}

/** Plays three years of the demo city. The same seed gives the same story. */
export function playStory(seed: string): Story {
  const names = inventNames(seed)
  const spaces = foundSpaces(seed, names)
  const mentors = inventMentors(random(`${seed}/mentors`), names, MENTORS)
  const houses = spaces.map((space) => {
    const draw = random(`${seed}/${space.space.code}/tenancy`)
    const stays = playTenancy(draw, space, names)
    return { space, stays, appointments: appointMentors(draw, space, mentors) }
  })
  const years = DEMO_YEARS.map((year) => {
    const reporting = houses.filter(({ space }) => reports(space, year))
    const made = reporting.map(({ space, stays, appointments }) => {
      const report = makeReport(seed, space, year, stays, appointments)
      return [report.spaceCode, report] as const
    })
    return { year, reports: claimTwice(new Map(made), year) }
  })
  return { spaces, years }
}

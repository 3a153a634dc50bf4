import { exact, floor, multiply, negate } from '#shared/base/exact.ts'
import type { SpaceResult } from '../city.ts'
import { type Contest, isContest } from '../contest/contest.ts'
import { entrantsOf } from '../contest/entrants.ts'
import { gradeDown, NO_GRADE } from '../contest/grade-down.ts'
import { largestFirst } from '../contest/largest-first.ts'
import { rankDown } from '../contest/rank-down.ts'
import { roomsOf } from '../contest/rooms.ts'

/** Totals are whole hundredths. */
const UNITS = 100

/** What it takes to get a grade. */
export interface GradeBar {
  /** The least total, at or above the grade's own bar; null where no total would do, since there is no room. */
  readonly total: number | null
  /** How many places the grade's quota makes for the space and those it shares them with; null without a quota. */
  readonly places: number | null
}

/**
 * The least total with which a scored space would get a grade or a better one, the others' totals and everybody's
 * ties as they are, and no ceiling on the space itself: going down the ranks as the appraisal does.
 * @param wanted index of the grade
 */
export function gradeBar(
  { rules, results }: Contest & { readonly results: readonly SpaceResult[] },
  space: string,
  wanted: number,
): GradeBar {
  const bars = rules.grades.slice(0, wanted + 1).map(({ from }) => unitsFrom(from))
  const bar = bars.at(-1)!
  // Without quotas, or where nothing is known of who is placed how, a grade takes its own bar and no more.
  const counted = rules.grades.slice(0, wanted + 1).some(({ atMost }) => atMost)
  if (!counted || !isContest(results)) return { total: bar / UNITS, places: null }
  const entrants = entrantsOf({ rules, results })
  const own = entrants.result.findIndex((result) => results[result]!.space === space)
  const rooms = roomsOf({ rules, results }, entrants)
  rooms.ceiling[own] = 0
  const sort = largestFirst(entrants.count)
  const grade = gradeDown(rules, rooms, UNITS)
  const totals = Uint32Array.from(entrants.result, (result) => Math.round(results[result]!.total! * UNITS))
  const ranks = new Uint32Array(entrants.count)
  const grades = new Int8Array(entrants.count)

  const gets = (total: number): boolean => {
    totals[own] = total
    const order = sort(totals)
    rankDown(order, totals, entrants.tie, ranks)
    grade(order, ranks, totals, grades)
    return grades[own] !== NO_GRADE && grades[own]! <= wanted
  }

  const room = rooms.roomOf[wanted]
  const places = room ? rooms.places[room[own]!]! : null
  // With more than anybody else has, and for any better grade, a space is first; what that does not get it, nothing does.
  let enough = totals.reduce((most, total) => Math.max(most, total + 1), Math.max(0, ...bars))
  if (!gets(enough)) return { total: null, places }
  let less = Math.max(bar, 0) - 1
  while (enough - less > 1) {
    const middle = Math.floor((less + enough) / 2)
    if (gets(middle)) enough = middle
    else less = middle
  }
  return { total: enough / UNITS, places }
}

/** The least total in whole units that reaches a bar. */
const unitsFrom = (bar: number): number => Number(-floor(negate(multiply(exact(bar), exact(UNITS)))))

import { exact, floor, multiply, negate } from '#shared/base/exact.ts'
import type { SpaceResult } from '../city.ts'
import { type Contest, isContest } from '../contest/contest.ts'
import { entrantsOf } from '../contest/entrants.ts'
import { gradeDown, NO_GRADE } from '../contest/grade-down.ts'
import { largestFirst } from '../contest/largest-first.ts'
import { rankDown } from '../contest/rank-down.ts'
import { type Rooms, roomsOf } from '../contest/rooms.ts'

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
 * ties as they are, and no ceiling on the space itself: going down the ranks as the appraisal does. What there is to
 * know of the others is made ready once, for any number of spaces.
 * @returns takes a space and the index of the grade
 */
export function gradeBars(
  contest: Contest & { readonly results: readonly SpaceResult[] },
): (space: string, wanted: number) => GradeBar {
  const { rules, results } = contest
  let field: Field | null = null
  return (space, wanted) => {
    const bars = rules.grades.slice(0, wanted + 1).map(({ from }) => unitsFrom(from))
    // Without quotas, or where nothing is known of who is placed how, a grade takes its own bar and no more.
    const counted = rules.grades.slice(0, wanted + 1).some(({ atMost }) => atMost)
    if (!counted || !isContest(results)) return { total: bars.at(-1)! / UNITS, places: null }
    field ??= fieldOf(contest)
    return barAmong(field, field.entrant.get(space)!, wanted, bars)
  }
}

interface Field {
  /** Where each space stands among the entrants. */
  readonly entrant: ReadonlyMap<string, number>
  readonly rooms: Rooms
  readonly totals: Uint32Array
  /** The grade of an entrant, given everybody's totals. */
  readonly gradeOf: (entrant: number) => number
}

function fieldOf({ rules, results }: Contest & { readonly results: readonly SpaceResult[] }): Field {
  const entrants = entrantsOf({ rules, results })
  const rooms = roomsOf({ rules, results }, entrants)
  const sort = largestFirst(entrants.count)
  const grade = gradeDown(rules, rooms, UNITS)
  const totals = Uint32Array.from(entrants.result, (result) => Math.round(results[result]!.total! * UNITS))
  const ranks = new Uint32Array(entrants.count)
  const grades = new Int8Array(entrants.count)
  return {
    entrant: new Map(Array.from(entrants.result, (result, i) => [results[result]!.space, i])),
    rooms,
    totals,
    gradeOf: (entrant) => {
      const order = sort(totals)
      rankDown(order, totals, entrants.tie, ranks)
      grade(order, ranks, totals, grades)
      return grades[entrant]!
    },
  }
}

function barAmong(
  { rooms, totals, gradeOf }: Field,
  own: number,
  wanted: number,
  bars: readonly number[],
): GradeBar {
  const kept = { total: totals[own]!, ceiling: rooms.ceiling[own]! }
  const gets = (total: number): boolean => {
    totals[own] = total
    const grade = gradeOf(own)
    return grade !== NO_GRADE && grade <= wanted
  }
  rooms.ceiling[own] = 0
  const room = rooms.roomOf[wanted]
  const places = room ? rooms.places[room[own]!]! : null
  // With more than anybody else has, and for any better grade, a space is first; what that does not get it, nothing does.
  let enough = totals.reduce((most, total) => Math.max(most, total + 1), Math.max(0, ...bars))
  const able = gets(enough)
  let less = Math.max(bars.at(-1)!, 0) - 1
  while (able && enough - less > 1) {
    const middle = Math.floor((less + enough) / 2)
    if (gets(middle)) enough = middle
    else less = middle
  }
  totals[own] = kept.total
  rooms.ceiling[own] = kept.ceiling
  return { total: able ? enough / UNITS : null, places }
}

/** The least total in whole units that reaches a bar. */
const unitsFrom = (bar: number): number => Number(-floor(negate(multiply(exact(bar), exact(UNITS)))))

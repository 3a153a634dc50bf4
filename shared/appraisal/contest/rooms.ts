import { places } from '../places.ts'
import type { Contest, ContestResult } from './contest.ts'
import type { Entrants } from './entrants.ts'

/**
 * The grades of a contest made ready for giving them many times over. A room is what a quota counts in: one for
 * all, or one for each district or kind; all rooms of all grades are numbered through.
 */
export interface Rooms {
  /** For each grade the room that each entrant would be in; null where the grade has no quota. */
  readonly roomOf: readonly (Int32Array | null)[]
  /** How many places each room has. */
  readonly places: Float64Array
  /** For each grade those grades (itself, or ones `with` it) of whose rooms it takes a place. */
  readonly takes: readonly (readonly number[])[]
  /** For each grade whether an entrant that a ceiling bars from it takes a place of its room all the same. */
  readonly countsBarred: readonly boolean[]
  /** For each entrant the best grade that no ceiling forbids. */
  readonly ceiling: Int32Array
}

/** Grades' quotas among the entrants (schemes: From points to a grade, 4). */
export function roomsOf({ rules: { grades }, results }: Contest, entrants: Entrants): Rooms {
  const all: number[] = []
  const roomOf = grades.map(({ atMost: quota }) => {
    if (!quota) return null
    const keyOf = ({ district, footing }: ContestResult): string =>
      quota.within === 'district' ? district : quota.within === 'kind' ? footing!.kind : ''
    const sizes = new Map<string, number>()
    for (const result of results) {
      const counts = quota.of === 'all' ? result.status !== 'exempt' : result.status === 'scored'
      sizes.set(keyOf(result), (sizes.get(keyOf(result)) ?? 0) + (counts ? 1 : 0))
    }
    const numbers = new Map<string, number>()
    for (const [key, size] of sizes) numbers.set(key, all.push(places(quota, size)) - 1)
    return Int32Array.from(entrants.result, (result) => numbers.get(keyOf(results[result]!))!)
  })
  return {
    roomOf,
    places: Float64Array.from(all),
    takes: grades.map(({ name }, given) =>
      grades.flatMap(({ atMost }, i) => (atMost && (i === given || atMost.with?.includes(name)) ? [i] : [])),
    ),
    countsBarred: grades.map(({ atMost }) => atMost?.barred === 'counted'),
    ceiling: Int32Array.from(entrants.result, (result) => results[result]!.footing!.ceiling),
  }
}

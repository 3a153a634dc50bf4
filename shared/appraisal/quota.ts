import type { Quota } from '#shared/scheme/grade.ts'
import type { SpaceFacts } from './city.ts'
import { scopeKey } from './cohorts.ts'
import { places } from './places.ts'

/** Those whose number a share is taken of. */
export interface Field {
  readonly scored: readonly SpaceFacts[]
  /** All but the exempt, who count in no quota. */
  readonly all: readonly SpaceFacts[]
}

/** The room that one grade's quota leaves while grades are given, rank by rank. */
export interface Room {
  /** Whose room a space shares: everybody's, its district's or its kind's. */
  readonly keyOf: (space: SpaceFacts) => string
  /** Whether so many more find room. If not, the room is closed from here on. */
  readonly admits: (key: string, spaces: number) => boolean
  /** Counts a grade that was given, if it takes up this room. */
  readonly take: (space: SpaceFacts, grade: string) => void
  /** Whether a space that a ceiling bars from the grade takes up a place as well. */
  readonly countsBarred: boolean
  /** Counts such a space; whatever grade it is given then, it takes up no second place. */
  readonly hold: (space: SpaceFacts) => void
}

/** The room for a grade under its quota (schemes: From points to a grade, 4). */
export function roomFor(grade: string, quota: Quota, field: Field): Room {
  const keyOf = (space: SpaceFacts) => scopeKey(quota.within ?? 'all', space)
  const takers = new Set([grade, ...(quota.with ?? [])])
  const sizes = countBy(field[quota.of ?? 'scored'], keyOf)
  const taken = new Map<string, number>()
  const closed = new Set<string>()
  const holding = new Set<SpaceFacts>()
  const count = (space: SpaceFacts) => taken.set(keyOf(space), (taken.get(keyOf(space)) ?? 0) + 1)
  return {
    keyOf,
    countsBarred: quota.barred === 'counted',
    admits: (key, spaces) => {
      if (closed.has(key)) return false
      if ((taken.get(key) ?? 0) + spaces <= places(quota, sizes.get(key) ?? 0)) return true
      closed.add(key)
      return false
    },
    take: (space, given) => {
      if (takers.has(given) && !holding.has(space)) count(space)
    },
    hold: (space) => {
      holding.add(space)
      count(space)
    },
  }
}

function countBy(spaces: readonly SpaceFacts[], keyOf: (space: SpaceFacts) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const space of spaces) counts.set(keyOf(space), (counts.get(keyOf(space)) ?? 0) + 1)
  return counts
}

import type { SchemeDocument } from '#shared/scheme/document.ts'
import type { Grade } from '#shared/scheme/grade.ts'
import type { SpaceFacts } from './city.ts'
import { holds } from './holds.ts'
import { type Field, type Room, roomFor } from './quota.ts'

/** A scored space on its way to a grade. */
export interface Candidate {
  readonly space: SpaceFacts
  readonly total: number
  readonly rank: number
  /** Index of the best grade that no ceiling forbids. */
  readonly ceiling: number
}

/** The index of the best grade that a space may get: 0 unless a ceiling (封顶) holds. */
export const ceilingOf = (document: SchemeDocument, space: SpaceFacts, year: number): number =>
  Math.max(
    0,
    ...(document.ceilings ?? [])
      .filter(({ when }) => holds(when, { space, year, marked: null }))
      .map(({ grade }) => document.grades.findIndex(({ name }) => name === grade)),
  )

/**
 * The grade of each candidate, going down the ranks (schemes: From points to a grade, 4). Candidates come
 * best first. Those of one rank are looked at together, grade by grade.
 */
export function gradeDown(
  candidates: readonly Candidate[],
  grades: readonly Grade[],
  field: Field,
): ReadonlyMap<Candidate, string> {
  const rooms = grades.map(({ name, atMost }) => (atMost ? roomFor(name, atMost, field) : null))
  const graded = new Map<Candidate, string>()
  for (const sharing of byRank(candidates)) {
    for (const [i, grade] of grades.entries()) {
      const eligible = sharing.filter(
        (candidate) => !graded.has(candidate) && candidate.ceiling <= i && candidate.total >= grade.from,
      )
      for (const candidate of admitted(eligible, rooms[i]!)) {
        graded.set(candidate, grade.name)
        for (const room of rooms) room?.take(candidate.space, grade.name)
      }
    }
  }
  return graded
}

/** Those who find room together; with room by district or kind, each of these together. */
function admitted(eligible: readonly Candidate[], room: Room | null): readonly Candidate[] {
  if (!room) return eligible
  const together = Map.groupBy(eligible, ({ space }) => room.keyOf(space))
  return [...together].flatMap(([key, group]) => (room.admits(key, group.length) ? group : []))
}

const byRank = (candidates: readonly Candidate[]): Iterable<readonly Candidate[]> =>
  Map.groupBy(candidates, ({ rank }) => rank).values()

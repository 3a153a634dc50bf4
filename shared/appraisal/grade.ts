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
      const reaching = sharing.filter((candidate) => !graded.has(candidate) && candidate.total >= grade.from)
      for (const candidate of admitted(reaching, i, rooms[i]!)) {
        graded.set(candidate, grade.name)
        for (const room of rooms) room?.take(candidate.space, grade.name)
      }
    }
  }
  return graded
}

/**
 * Of those whose total reaches a grade, the ones that get it: no ceiling bars them, and they find room together;
 * with room by district or kind, each of these together.
 */
function admitted(reaching: readonly Candidate[], grade: number, room: Room | null): readonly Candidate[] {
  const free = reaching.filter(({ ceiling }) => ceiling <= grade)
  if (!room) return free
  const together = Map.groupBy(room.countsBarred ? reaching : free, ({ space }) => room.keyOf(space))
  return [...together].flatMap(([key, group]) => {
    if (!room.admits(key, group.length)) return []
    for (const { space, ceiling } of group) if (ceiling > grade) room.hold(space)
    return group.filter(({ ceiling }) => ceiling <= grade)
  })
}

const byRank = (candidates: readonly Candidate[]): Iterable<readonly Candidate[]> =>
  Map.groupBy(candidates, ({ rank }) => rank).values()

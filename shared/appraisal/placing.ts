import type { SchemeDocument } from '#shared/scheme/document.ts'
import type { SpaceFacts } from './city.ts'
import { ceilingOf, gradeDown } from './grade.ts'
import type { Field } from './quota.ts'
import { rank } from './rank.ts'
import { evaluate } from './value.ts'

/** A scored space with its total and the document that it was scored by. */
export interface Totalled {
  readonly space: SpaceFacts
  readonly document: SchemeDocument
  readonly total: number
}

/** What a scored space comes to among the others. */
export interface Placing {
  readonly rank: number
  readonly districtRank: number
  readonly grade: string | null
  /** See `Footing`. */
  readonly ceiling: number
  readonly tie: number
}

/** Rank, rank within the district and grade of the scored spaces, all documents together. */
export function placingsOf(
  totalled: readonly Totalled[],
  field: Field,
  year: number,
): ReadonlyMap<SpaceFacts, Placing> {
  const contenders = totalled.map(({ space, document, total }) => ({
    space,
    total,
    ties: (document.ties ?? []).map((value) => evaluate(value, { space, year, marked: null })),
    ceiling: ceilingOf(document, space, year),
  }))
  const districtRanks = new Map(
    [...Map.groupBy(contenders, ({ space }) => space.district).values()]
      .flatMap((own) => rank(own))
      .map(([{ space }, rank]) => [space, rank]),
  )
  const byTiesAlone = rank(contenders.map((contender) => ({ ...contender, total: 0 })))
  const ties = new Map(byTiesAlone.map(([{ space }, rank]) => [space, rank - 1]))
  const candidates = rank(contenders).map(([contender, rank]) => ({ ...contender, rank }))
  const grades = gradeDown(candidates, totalled[0]?.document.grades ?? [], field)
  return new Map(
    candidates.map((candidate) => [
      candidate.space,
      {
        rank: candidate.rank,
        districtRank: districtRanks.get(candidate.space)!,
        grade: grades.get(candidate) ?? null,
        ceiling: candidate.ceiling,
        tie: ties.get(candidate.space)!,
      },
    ]),
  )
}

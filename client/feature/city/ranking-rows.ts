import type { ResultStatus } from '#client/widget/standing.tsx'
import type { RankingSearch } from './ranking-search.ts'

/** A line of the ranking, as the server gives it. */
export interface RankedSpace {
  readonly space: string
  readonly name: string
  readonly district: string
  readonly status: ResultStatus
  readonly indicators: readonly {
    readonly id: string
    readonly value: number | null
    readonly score: number
    readonly max: number
  }[]
  readonly adjustments: readonly { readonly id: string; readonly score: number }[]
  readonly vetoes: readonly string[]
  /** Whether ceilings keep it from a grade that its points reach. */
  readonly held: boolean
  readonly total: number | null
  readonly rank: number | null
  readonly districtRank: number | null
  readonly grade: string | null
}

/** The spaces that pass all filters of the address; the words are looked for in name and code. */
export function filterRanking(
  results: readonly RankedSpace[],
  { district, grade, status, q }: RankingSearch,
): RankedSpace[] {
  const words = (q ?? '').trim().toLowerCase().split(/\s+/)
  return results.filter(
    (result) =>
      (district === undefined || result.district === district) &&
      (grade === undefined || result.grade === grade) &&
      (status === undefined || result.status === status) &&
      words.every((word) => `${result.name} ${result.space}`.toLowerCase().includes(word)),
  )
}

import type { SpaceResult } from '#shared/appraisal/city.ts'
import type { BeforeAfter } from '#shared/appraisal/comparison.ts'

/** What an edition changed for one space; null where it was not, or is no longer, part of the appraisal. */
export interface EditionDifference {
  readonly space: string
  readonly name: string
  readonly district: string
  readonly status: BeforeAfter<SpaceResult['status'] | null>
  readonly total: BeforeAfter<number | null>
  readonly rank: BeforeAfter<number | null>
  readonly districtRank: BeforeAfter<number | null>
  readonly grade: BeforeAfter<string | null>
}

const SHOWN = ['status', 'total', 'rank', 'districtRank', 'grade'] as const

/** The spaces whose result differs between two editions, in the order of the new results, then those that left. */
export function editionDifferences(
  before: readonly SpaceResult[],
  after: readonly SpaceResult[],
): EditionDifference[] {
  const was = new Map(before.map((result) => [result.space, result]))
  const is = new Set(after.map(({ space }) => space))
  return [
    ...after.map((now) => difference(was.get(now.space), now)),
    ...before.filter(({ space }) => !is.has(space)).map((gone) => difference(gone, undefined)),
  ].filter((one) => SHOWN.some((key) => one[key].before !== one[key].after))
}

function difference(was: SpaceResult | undefined, now: SpaceResult | undefined): EditionDifference {
  const { space, name, district } = (now ?? was)!
  const both = <K extends (typeof SHOWN)[number]>(key: K) => ({
    before: was?.[key] ?? null,
    after: now?.[key] ?? null,
  })
  return {
    ...{ space, name, district },
    status: both('status'),
    total: both('total'),
    rank: both('rank'),
    districtRank: both('districtRank'),
    grade: both('grade'),
  }
}

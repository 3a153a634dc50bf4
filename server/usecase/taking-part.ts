import type { Store } from '#server/db/store.ts'
import type { Space } from '#shared/registry/space.ts'
import { takesPart } from '#shared/registry/taking-part.ts'

/** Tells whether a space takes part in a year's appraisal. */
export interface TakingPart {
  (space: Pick<Space, 'code' | 'filed' | 'status' | 'statusDate'>): boolean
  /** Why the city bureau leaves spaces out (不参加), by code. */
  readonly excluded: ReadonlyMap<string, string>
}

/** Who takes part in a year's appraisal: by the registry, and not left out by the city bureau. */
export async function takingPart(store: Store, year: number): Promise<TakingPart> {
  const excluded = new Map((await store.years.exclusions(year)).map(({ space, reason }) => [space, reason]))
  const takes = (space: Parameters<TakingPart>[0]): boolean =>
    takesPart(space, year) && !excluded.has(space.code)
  return Object.assign(takes, { excluded })
}

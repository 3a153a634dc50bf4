import type { Store } from '#server/db/store.ts'
import type { SpaceResult } from '#shared/appraisal/city.ts'
import type { Actor } from '#shared/workflow/actor.ts'
import { can } from '#shared/workflow/can.ts'
import { groupMedian, pointsOf } from './group-median.ts'
import { type IndicatorInfo, schemeInfo } from './show-ranking.ts'

/** The medians of a district's scored spaces beside those of the city's; null where the group may not be seen. */
export interface DistrictMedians {
  readonly district: string
  readonly scored: { readonly city: number; readonly district: number }
  readonly total: Medians
  readonly indicators: readonly (Pick<IndicatorInfo, 'id' | 'title' | 'max'> & Medians)[]
}

interface Medians {
  readonly city: number | null
  readonly own: number | null
}

/**
 * How a district stands against the city in a year's newest run, in points; null where there is none.
 * @param actor sees figures of groups of 5 or more, and of its own district's always (workflow: figures of peers)
 */
export async function showMedians(
  store: Store,
  actor: Actor,
  year: number,
  district: string,
): Promise<DistrictMedians | null> {
  const [run, stage] = await Promise.all([store.newestRun(year), store.years.stage(year)])
  if (!run) return null
  const scored = (await store.runResults(run.id, 'all')).filter(({ status }) => status === 'scored')
  const own = scored.filter((result) => result.district === district)
  const medians = (pointsIn: (results: readonly SpaceResult[]) => readonly number[]): Medians => ({
    city: groupMedian(pointsIn(scored), (group) => can(actor, 'peer.read', { stage, group })),
    own: groupMedian(pointsIn(own), (group) => can(actor, 'peer.read', { stage, group, district })),
  })
  return {
    district,
    scored: { city: scored.length, district: own.length },
    total: medians((results) => results.flatMap(({ total }) => total ?? [])),
    indicators: schemeInfo(run.scheme).indicators.map(({ id, title, max }) => ({
      ...{ id, title, max },
      ...medians((results) => pointsOf(results, id)),
    })),
  }
}

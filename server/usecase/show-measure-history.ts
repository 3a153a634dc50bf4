import type { Store } from '#server/db/store.ts'
import type { DistrictResult, SpaceResult } from '#shared/appraisal/city.ts'
import { mean } from '#shared/appraisal/median.ts'
import type { Actor } from '#shared/workflow/actor.ts'
import { scopeOf } from '#shared/workflow/can.ts'
import { pointsOf } from './group-median.ts'
import type { DistrictYear } from './show-district-history.ts'
import { stagesByYear } from './stages-by-year.ts'

/** The districts' means of an indicator's points in one year's newest run. */
export interface MeasureYear extends Pick<DistrictYear, 'year' | 'schemeId' | 'schemeVersion'> {
  /** `mean` of the scored spaces' points, 2 decimals, half up; null where that year's scheme does not have it. */
  readonly districts: readonly Pick<DistrictResult, 'district' | 'mean'>[]
}

/** One entry a year that was run and of which the actor may see all results, oldest first. */
export async function showMeasureHistory(
  store: Store,
  actor: Actor,
  indicator: string,
): Promise<MeasureYear[]> {
  const stageOf = await stagesByYear(store)
  const runs = (await store.newestRuns())
    .filter(({ year }) => scopeOf(actor, 'result.read', stageOf(year)) === 'all')
    .reverse()
  const years: MeasureYear[] = []
  for (const { id, year, schemeId, schemeVersion, districts } of runs) {
    const scored = groupScored(await store.runResults(id, 'all'))
    const means = districts.map(({ district }) => ({
      district,
      mean: mean(pointsOf(scored.get(district) ?? [], indicator)),
    }))
    years.push({ year, schemeId, schemeVersion, districts: means })
  }
  return years
}

const groupScored = (results: readonly SpaceResult[]): ReadonlyMap<string, readonly SpaceResult[]> =>
  Map.groupBy(
    results.filter(({ status }) => status === 'scored'),
    ({ district }) => district,
  )

import type { Store } from '#server/db/store.ts'
import type { DistrictResult } from '#shared/appraisal/city.ts'
import type { Actor } from '#shared/workflow/actor.ts'
import { can } from '#shared/workflow/can.ts'
import { stagesByYear } from './stages-by-year.ts'
import { visibleDistricts } from './visible-districts.ts'

/** The districts' figures of one year's newest run. */
export interface DistrictYear {
  readonly year: number
  readonly schemeId: string
  readonly schemeVersion: string
  readonly districts: readonly DistrictResult[]
}

/** One entry a year that was run and whose districts the actor may compare, oldest first. */
export async function showDistrictHistory(store: Store, actor: Actor): Promise<DistrictYear[]> {
  const stageOf = await stagesByYear(store)
  return (await store.newestRuns())
    .filter(({ year }) => can(actor, 'district.compare', { stage: stageOf(year) }))
    .map(({ year, schemeId, schemeVersion, districts }) => ({
      ...{ year, schemeId, schemeVersion },
      districts: visibleDistricts(districts, actor, stageOf(year)),
    }))
    .reverse()
}

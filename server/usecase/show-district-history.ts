import type { Store } from '#server/db/store.ts'
import type { DistrictResult } from '#shared/appraisal/city.ts'

/** The districts' figures of one year's newest run. */
export interface DistrictYear {
  readonly year: number
  readonly schemeId: string
  readonly schemeVersion: string
  readonly districts: readonly DistrictResult[]
}

/** One entry a year that was run, oldest first. */
export async function showDistrictHistory(store: Store): Promise<DistrictYear[]> {
  const runs = await store.newestRuns()
  return runs
    .map(({ year, schemeId, schemeVersion, districts }) => ({ year, schemeId, schemeVersion, districts }))
    .reverse()
}

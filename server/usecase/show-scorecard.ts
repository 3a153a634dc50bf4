import type { Store } from '#server/db/store.ts'
import type { SpaceResult } from '#shared/appraisal/city.ts'
import type { Space } from '#shared/registry/space.ts'
import type { RunInfo } from './run-info.ts'
import type { IndicatorInfo } from './show-ranking.ts'

/** Everything about one space in one year's newest run. */
export interface Scorecard {
  readonly space: Space
  readonly run: RunInfo | null
  readonly result: SpaceResult | null
  /** How many spaces were ranked, in the city and in the district. */
  readonly ranked: { readonly city: number; readonly district: number }
  readonly indicators: readonly (IndicatorInfo & {
    /** Medians of the points of the scored spaces. */
    readonly cityMedian: number | null
    readonly districtMedian: number | null
  })[]
  readonly adjustments: readonly { readonly id: string; readonly title: string }[]
  readonly vetoes: readonly { readonly id: string; readonly title: string }[]
  /** One entry a year that was run, oldest first. */
  readonly history: readonly {
    readonly year: number
    readonly schemeId: string
    readonly schemeVersion: string
    readonly status: SpaceResult['status']
    readonly total: number | null
    readonly rank: number | null
    readonly districtRank: number | null
    readonly grade: string | null
  }[]
  /** Whether the space has handed in anything for the year. */
  readonly hasReport: boolean
}

export async function showScorecard(store: Store, year: number, space: string): Promise<Scorecard | null> {
  throw new Error(`not yet ${store} ${year} ${space}`)
}

import type { Store } from '#server/db/store.ts'
import type { DistrictResult, SpaceResult } from '#shared/appraisal/city.ts'
import type { RunInfo } from './run-info.ts'

export interface IndicatorInfo {
  readonly id: string
  readonly title: string
  readonly group: string
  readonly max: number
  /** The rule in words, with its numbers: `0 场 0 分,5 场 9 分,20 场及以上 15 分,其间按直线内插`. */
  readonly rule: string
  /** The unit of the value (场, %, …); a share is shown as %. */
  readonly unit: string
  readonly share: boolean
  /** Decimals of the value as stored (a share has 4, shown as 2 of a percentage). */
  readonly decimals: number
}

/** A run as the pages show it: exactly the figures of `appraisal run --json`. */
export interface Ranking {
  readonly run: RunInfo
  readonly indicators: readonly IndicatorInfo[]
  readonly adjustments: readonly { readonly id: string; readonly title: string }[]
  readonly vetoes: readonly { readonly id: string; readonly title: string }[]
  /** Grade names, best first. */
  readonly grades: readonly string[]
  readonly results: readonly Omit<SpaceResult, 'metrics'>[]
  readonly districts: readonly DistrictResult[]
}

export async function showRanking(store: Store, year: number): Promise<Ranking | null> {
  throw new Error(`not yet ${store} ${year}`)
}

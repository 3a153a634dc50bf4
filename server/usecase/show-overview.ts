import type { Store } from '#server/db/store.ts'
import type { MetricId } from '#shared/metric/metrics.ts'
import type { RunInfo } from './run-info.ts'

/** How far a district's spaces are with their reports. Every space taking part is in exactly one of the counts. */
export interface DistrictProgress {
  readonly district: string
  readonly kind: '县市区' | '功能区'
  readonly spaces: number
  /** With a report in force (verified or accepted). */
  readonly inForce: number
  readonly submitted: number
  readonly draft: number
  /** Nothing handed in. */
  readonly missing: number
}

export interface Overview {
  readonly year: number
  readonly run: RunInfo | null
  readonly progress: readonly DistrictProgress[]
  /** Spaces taking part without a report in force, and how far they are. */
  readonly outstanding: readonly {
    readonly space: string
    readonly name: string
    readonly district: string
    readonly status: 'missing' | 'draft' | 'submitted' | 'returned'
    readonly errors: number
  }[]
  /** The city's sums over the run's scored, vetoed and exempt spaces with a report, this year and the year before. */
  readonly totals: readonly {
    readonly metric: MetricId
    readonly value: number | null
    readonly before: number | null
  }[]
}

export async function showOverview(store: Store, year: number): Promise<Overview> {
  throw new Error(`not yet ${store} ${year}`)
}

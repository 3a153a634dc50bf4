import type { Store } from '#server/db/store.ts'
import type { RunInfo } from './run-info.ts'

export interface YearSummary {
  readonly year: number
  /** How many spaces have handed in anything for the year. */
  readonly reports: number
  /** The newest run, if there has been one. */
  readonly run: RunInfo | null
}

export async function listYears(store: Store): Promise<YearSummary[]> {
  throw new Error(`not yet ${store}`)
}

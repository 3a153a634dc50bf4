import type { Store } from '#server/db/store.ts'
import type { ReportStatus } from './show-report.ts'

/** Where a space taking part stands with its report of the year. */
export interface ReportListItem {
  readonly space: string
  readonly name: string
  readonly district: string
  /** The newest revision; null where nothing was handed in. */
  readonly revision: number | null
  readonly inForce: number | null
  readonly status: ReportStatus | 'missing'
  readonly at: string | null
  readonly errors: number
  readonly warnings: number
}

export async function listReports(store: Store, year: number): Promise<ReportListItem[]> {
  throw new Error(`not yet ${store} ${year}`)
}

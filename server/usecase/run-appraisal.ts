import type { Store } from '#server/db/store.ts'
import type { RunInfo } from './run-info.ts'

export async function runAppraisal(store: Store, year: number): Promise<RunInfo> {
  throw new Error(`not yet ${store} ${year}`)
}

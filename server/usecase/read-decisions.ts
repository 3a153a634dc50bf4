import type { Store } from '#server/db/store.ts'
import type { SnapshotDecisions } from '#shared/workflow/snapshot.ts'

/** What bureaus decided of a year that bears on its numbers. */
export async function readDecisions(_: Store, __: number): Promise<SnapshotDecisions> {
  return { claims: [], excludedRows: [], falsified: [] }
}

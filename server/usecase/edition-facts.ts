import type { Store } from '#server/db/store.ts'
import type { ReportFacts } from '#shared/appraisal/city.ts'
import type { Snapshot } from '#shared/workflow/snapshot.ts'

/** Kept by the snapshot's hash, since an edition never changes; the oldest goes first. */
const known = new Map<string, ReadonlyMap<string, ReportFacts>>()
const MOST = 6

/**
 * What the newest edition of a year says of each space's report (workflow: later years read the edition in force when
 * they are run); null where the year is not published.
 */
export async function readEditionFacts(
  store: Store,
  year: number,
): Promise<ReadonlyMap<string, ReportFacts> | null> {
  const [newest] = await store.editions.heads(year)
  if (!newest) return null
  const kept = known.get(newest.sha256)
  if (kept) return kept
  const { facts } = JSON.parse((await store.editions.snapshot(year, newest.number))!) as Snapshot
  const read = new Map(facts.flatMap(({ code, report }) => (report ? [[code, report] as const] : [])))
  if (known.size >= MOST) known.delete(known.keys().next().value!)
  known.set(newest.sha256, read)
  return read
}

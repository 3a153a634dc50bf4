import type { Store } from '#server/db/store.ts'
import { checkDraft } from './check-draft.ts'
import { type NotRanked, type RankedUnder, rankUnder } from './rank-under.ts'

/** What a draft would do to the ranks and grades of a year's newest run; null where the year has not been run. */
export async function previewScheme(
  store: Store,
  year: number,
  document: unknown,
): Promise<RankedUnder | NotRanked | null> {
  const check = checkDraft(document)
  if (!check.ok) return { ok: false, faults: check.faults, missing: [] }
  const run = await store.newestRun(year)
  return run && rankUnder(store, run, check.scheme)
}

import type { Store } from '#server/db/store.ts'
import type { SpaceResult } from '#shared/appraisal/city.ts'
import { isContest } from '#shared/appraisal/contest/contest.ts'
import { contestRules } from '#shared/appraisal/contest/rules.ts'
import { type Firmness, firmnessOf } from '#shared/appraisal/spread/firmness.ts'
import { type RunInfo, runInfo } from './run-info.ts'

/** How firm the ranks of the run are that it names. */
export interface RunFirmness extends Firmness {
  readonly run: RunInfo
}

/**
 * Kept as long as the store keeps the run's results at hand, since neither ever changes: a thousand rankings are
 * worked out once a run, not once a look at it.
 */
const known = new WeakMap<readonly SpaceResult[], Firmness>()

/**
 * How firm the ranks of a year's newest run are (schemes: How firm is a rank?); null where the year has not been
 * run, or not since runs keep what this takes.
 */
export async function showFirmness(store: Store, year: number): Promise<RunFirmness | null> {
  const run = await store.newestRun(year)
  if (!run) return null
  const results = await store.runResults(run.id, 'all')
  if (!isContest(results)) return null
  const firmness = known.get(results) ?? firmnessOf({ rules: contestRules(run.scheme), results })
  known.set(results, firmness)
  return { run: runInfo(run), ...firmness }
}

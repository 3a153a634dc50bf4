import type { KeptRun } from '#server/db/run-store.ts'
import type { Store } from '#server/db/store.ts'
import { appraise, type Missing } from '#shared/appraisal/appraise.ts'
import { type Comparison, compareResults } from '#shared/appraisal/comparison.ts'
import type { SchemeFault } from '#shared/scheme/check.ts'
import type { Scheme } from '#shared/scheme/document.ts'
import { yearsBack } from '#shared/scheme/years-back.ts'
import { readRunCity } from './city-facts.ts'
import { type RunInfo, runInfo } from './run-info.ts'
import { type SchemeHead, schemeHead } from './scheme-head.ts'

/** What another scheme makes of a run's facts, beside what the run made of them. */
export interface RankedUnder extends Comparison {
  readonly ok: true
  /** The run compared with: `before` is its results. */
  readonly run: RunInfo
  /** The scheme that `after` is under. */
  readonly scheme: SchemeHead
}

/** Why nothing can be compared: the scheme is unsound, or can't score every space. */
export interface NotRanked {
  readonly ok: false
  readonly faults: readonly SchemeFault[]
  readonly missing: readonly Missing[]
}

/** Appraises the spaces of a run again under another sound scheme, by what the run knew of them; keeps nothing. */
export async function rankUnder(
  store: Store,
  run: KeptRun,
  scheme: Scheme,
): Promise<RankedUnder | NotRanked> {
  const appraisal = appraise(scheme, await readRunCity(store, run, yearsBack(scheme)))
  if (!appraisal.ok) return { ok: false, faults: [], missing: appraisal.missing }
  const before = await store.runResults(run.id, 'all')
  return {
    ...{ ok: true, run: runInfo(run), scheme: schemeHead(scheme) },
    ...compareResults(before, appraisal.results),
  }
}

/**
 * A year's newest run under the scheme of another year's newest run (今年按去年方案的排名); null where either has
 * not been run.
 */
export async function rankUnderYear(
  store: Store,
  year: number,
  schemeOfYear: number,
): Promise<RankedUnder | NotRanked | null> {
  const [run, other] = await Promise.all([store.newestRun(year), store.newestRun(schemeOfYear)])
  return run && other && rankUnder(store, run, other.scheme)
}

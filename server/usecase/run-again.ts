import type { Store } from '#server/db/store.ts'
import { findScheme } from './find-scheme.ts'
import { runAppraisal } from './run-appraisal.ts'
import type { RunInfo } from './run-info.ts'
import type { SchemeVersion } from './scheme-head.ts'
import { schemeInForce } from './scheme-to-run.ts'

export interface RunAgainRequest {
  readonly year: number
  /** Left out: the scheme in force, or else that of the year's newest run, or the default one for the first. */
  readonly scheme?: SchemeVersion
  readonly by: string
  readonly at: string
}

/**
 * Runs the appraisal of a year on what is known now, with the marks and flags of its newest run: they were given
 * for the year, and marks for what a scheme does not have marked count for nothing. A draft is kept for good by
 * this. Null where there is no such scheme.
 * @throws CannotScore, Refused
 */
export async function runAgain(
  store: Store,
  { year, scheme: version, by, at }: RunAgainRequest,
): Promise<RunInfo | null> {
  const newest = await store.latestRun(year)
  const scheme = version
    ? (await findScheme(store, version))?.document
    : ((await schemeInForce(store, year))?.document ?? newest?.scheme)
  if (version && !scheme) return null
  const inputs = newest && (await store.runInputs(newest.id))
  const request = { year, by, at, ...(scheme && { scheme }), ...(inputs && { inputs }) }
  return (await runAppraisal(store, request)).run
}

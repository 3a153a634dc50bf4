import type { Store } from '#server/db/store.ts'
import { appraise, type Missing } from '#shared/appraisal/appraise.ts'
import type { AppraisalResult } from '#shared/appraisal/city.ts'
import { NO_INPUTS, type RunInputs } from '#shared/appraisal/run-inputs.ts'
import type { Scheme } from '#shared/scheme/document.ts'
import { yearsBack } from '#shared/scheme/years-back.ts'
import { readCity } from './city-facts.ts'
import { givenInputs } from './given-inputs.ts'
import { raiseFindings } from './raise-findings.ts'
import type { RunInfo } from './run-info.ts'
import { schemeHead } from './scheme-head.ts'
import { schemeToRun } from './scheme-to-run.ts'

export interface RunRequest {
  readonly year: number
  /** Sound; left out: the scheme in force, or else the default one. */
  readonly scheme?: Scheme
  /** Marks and flags of files; left out: none. What was given on the page goes before them. */
  readonly inputs?: RunInputs
  readonly by: string
  readonly at: string
}

/** The scheme can't score every space: which ones, and why. */
export class CannotScore extends Error {
  override readonly name = 'CannotScore'
  readonly missing: readonly Missing[]
  constructor(missing: readonly Missing[]) {
    super(missing.map(({ space, name, message }) => `${space} ${name}：${message}`).join('；'))
    this.missing = missing
  }
}

/**
 * Appraises a year and keeps the run with the scheme's whole text (schemes; interfaces: `appraisal run`).
 * @throws CannotScore, Refused where the appraisal's stage does not let that scheme be run
 */
export async function runAppraisal(
  store: Store,
  { year, scheme: wanted, inputs: files = NO_INPUTS, by, at }: RunRequest,
): Promise<AppraisalResult & { run: RunInfo }> {
  const scheme = await schemeToRun(store, year, wanted, at)
  await raiseFindings(store, year, { by, at })
  const seen = await store.log.newest()
  const inputs = await givenInputs(store, year, files)
  const city = await readCity(store, year, yearsBack(scheme), inputs)
  const appraisal = appraise(scheme, city)
  if (!appraisal.ok) throw new CannotScore(appraisal.missing)
  const { results, districts } = appraisal
  const head = schemeHead(scheme)
  const { id: schemeId, version: schemeVersion, sha256: schemeSha256 } = head
  const kept = {
    year,
    at,
    by,
    scheme,
    schemeId,
    schemeVersion,
    schemeSha256,
    inputs,
    facts: city.spaces,
    results,
    districts,
    seen,
  }
  const id = await store.saveRun(kept)
  const run = { id, year, at, scheme: head }
  return { run, results, districts }
}

import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Store } from '#server/db/store.ts'
import { appraise, type Missing } from '#shared/appraisal/appraise.ts'
import type { AppraisalResult, ReportFacts, SpaceFacts } from '#shared/appraisal/city.ts'
import { type Mark, NO_INPUTS, type RunInputs } from '#shared/appraisal/run-inputs.ts'
import { monthsFiled, takesPart } from '#shared/registry/taking-part.ts'
import { documentsOf, type Scheme } from '#shared/scheme/document.ts'
import { yearsBack } from '#shared/scheme/years-back.ts'
import { defaultScheme } from './default-scheme.ts'
import { readReportFacts } from './report-facts.ts'
import type { RunInfo } from './run-info.ts'

export interface RunRequest {
  readonly year: number
  /** Sound; left out: the default scheme. */
  readonly scheme?: Scheme
  /** Marks and flags; left out: none. */
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
 * @throws CannotScore
 */
export async function runAppraisal(
  store: Store,
  { year, scheme = defaultScheme(), inputs = NO_INPUTS, by, at }: RunRequest,
): Promise<AppraisalResult & { run: RunInfo }> {
  const facts = await readCity(store, year, yearsBack(scheme), inputs)
  const appraisal = appraise(scheme, { year, spaces: facts })
  if (!appraisal.ok) throw new CannotScore(appraisal.missing)
  const { results, districts } = appraisal
  const [document] = documentsOf(scheme)
  const { id: schemeId, version: schemeVersion, title = schemeId } = document!
  const schemeSha256 = createHash('sha256').update(canonicalize(scheme)!).digest('hex')
  const kept = {
    year,
    at,
    by,
    scheme,
    schemeId,
    schemeVersion,
    schemeSha256,
    inputs,
    facts,
    results,
    districts,
  }
  const id = await store.saveRun(kept)
  const run = { id, year, at, scheme: { id: schemeId, version: schemeVersion, title, sha256: schemeSha256 } }
  return { run, results, districts }
}

/** The facts of every space taking part in a year, with the reports of so many years before. */
async function readCity(
  store: Store,
  year: number,
  back: number,
  { marks, flags }: RunInputs,
): Promise<SpaceFacts[]> {
  const spaces = (await store.spaces()).filter((space) => takesPart(space, year))
  const byCode = new Map(spaces.map((space) => [space.code, space]))
  const reports = await readReportFacts(store, year, byCode)
  const earlier = new Map<number, Map<string, ReportFacts>>()
  for (let before = year - 1; before >= year - back; before--) {
    earlier.set(before, await readReportFacts(store, before, byCode))
  }
  const marksOf = Map.groupBy(marks, ({ space }) => space)
  const flagsOf = Map.groupBy(flags, ({ space }) => space)
  return spaces.map(({ code, name, district, kind, filed }) => ({
    ...{ code, name, district, kind },
    monthsFiled: monthsFiled(filed, year),
    report: reports.get(code) ?? null,
    earlier: Object.fromEntries(
      [...earlier].flatMap(([before, facts]) => (facts.has(code) ? [[before, facts.get(code)!]] : [])),
    ),
    flags: (flagsOf.get(code) ?? []).map(({ flag }) => flag),
    findings: [],
    marks: pointsByIndicator(marksOf.get(code) ?? []),
  }))
}

const pointsByIndicator = (marks: readonly Mark[]): SpaceFacts['marks'] =>
  Object.fromEntries(
    [...Map.groupBy(marks, ({ indicator }) => indicator)].map(([indicator, given]) => [
      indicator,
      given.map(({ points }) => points),
    ]),
  )

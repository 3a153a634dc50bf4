import type { KeptRun } from '#server/db/run-store.ts'
import type { Store } from '#server/db/store.ts'
import { spaceFactsOf } from '#shared/appraisal/run-facts.ts'
import { NO_INPUTS } from '#shared/appraisal/run-inputs.ts'
import type { Snapshot } from '#shared/workflow/snapshot.ts'
import { maskedPath } from './mask-report.ts'
import { PROGRAM_VERSION } from './program-version.ts'
import { readDecisions } from './read-decisions.ts'

/** All that a run's results rest on, as an edition keeps it (workflow: `published` freezes a snapshot). */
export async function buildSnapshot(store: Store, run: KeptRun, edition: number): Promise<Snapshot> {
  const { id, year, scheme, schemeId, schemeVersion, districts } = run
  const [results, facts, inputs, makeups, spaces, registered, decisions, exclusions] = await Promise.all([
    store.runResults(id, 'all'),
    store.runFacts(id),
    store.runInputs(id),
    store.makeups(year),
    store.spaces('all'),
    store.districts(),
    readDecisions(store, year),
    store.years.exclusions(year),
  ])
  const used = new Set([...results, ...makeups].map(({ space }) => space))
  return {
    format: 1,
    program: PROGRAM_VERSION,
    year,
    edition,
    scheme: { id: schemeId, version: schemeVersion, document: scheme },
    registry: { districts: registered, spaces: spaces.filter(({ code }) => used.has(code)) },
    reports: makeups.map(({ files, ...report }) => ({
      ...report,
      // A package goes to auditors too: names of evidence tell of persons, and its hash says which it is.
      files: files.map(({ path, sha256 }) => ({ path: maskedPath(path), sha256 })),
    })),
    inputs: inputs ?? NO_INPUTS,
    decisions,
    excluded: exclusions.map(({ space, reason }) => ({ space, reason })),
    facts: results.map((result) => spaceFactsOf(result, facts.get(result.space)!)),
    results,
    districts,
  }
}

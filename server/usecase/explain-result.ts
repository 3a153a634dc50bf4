import type { KeptRun } from '#server/db/run-store.ts'
import type { Store } from '#server/db/store.ts'
import type { SpaceResult } from '#shared/appraisal/city.ts'
import { explainSpace, type SpaceExplanation } from '#shared/appraisal/explain/explain-space.ts'
import { spaceFactsOf } from '#shared/appraisal/run-facts.ts'
import { comparesSpaces } from '#shared/scheme/compares-spaces.ts'

/**
 * Why a space has what it has in a run, by what the run rested on and nothing that is known since. The others'
 * facts are read only where the scheme compares spaces.
 * @returns null where the space did not take part
 */
export async function explainResult(
  store: Store,
  run: KeptRun,
  results: readonly SpaceResult[],
  space: string,
): Promise<SpaceExplanation | null> {
  const facts = await store.runFacts(run.id, comparesSpaces(run.scheme) ? undefined : space)
  const spaces = results.flatMap((result) => {
    const own = facts.get(result.space)
    return own ? [spaceFactsOf(result, own)] : []
  })
  return explainSpace(run.scheme, { year: run.year, spaces }, results, space)
}

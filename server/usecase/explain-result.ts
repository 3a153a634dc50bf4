import type { KeptRun } from '#server/db/run-store.ts'
import type { Store } from '#server/db/store.ts'
import type { SpaceFacts, SpaceResult } from '#shared/appraisal/city.ts'
import { type Explain, explainer, type SpaceExplanation } from '#shared/appraisal/explain/explain-space.ts'
import { spaceFactsOf } from '#shared/appraisal/run-facts.ts'
import { comparesSpaces } from '#shared/scheme/compares-spaces.ts'

/** A run made ready for explaining, and everybody's facts, once asked for. */
interface Ready {
  readonly explain: Explain
  everybody: readonly SpaceFacts[] | null
}

/** Kept as long as the store keeps the run's results at hand, since nothing of a run ever changes. */
const known = new WeakMap<readonly SpaceResult[], Ready>()

/**
 * Why a space has what it has in a run, by what the run rested on and nothing that is known since. The others'
 * facts are read only where the scheme compares spaces.
 * @param results of the run, all spaces, as the store gave them
 * @returns null where the space did not take part
 */
export async function explainResult(
  store: Store,
  run: KeptRun,
  results: readonly SpaceResult[],
  space: string,
): Promise<SpaceExplanation | null> {
  const ready = known.get(results) ?? { explain: explainer(run.scheme, run.year, results), everybody: null }
  known.set(results, ready)
  if (!comparesSpaces(run.scheme)) return ready.explain(await factsOf(store, run, results, space), space)
  ready.everybody ??= await factsOf(store, run, results)
  return ready.explain(ready.everybody, space)
}

/** What the run knew of one space, or of all. */
async function factsOf(
  store: Store,
  { id }: KeptRun,
  results: readonly SpaceResult[],
  space?: string,
): Promise<readonly SpaceFacts[]> {
  const facts = await store.runFacts(id, space)
  return results.flatMap((result) => {
    const own = facts.get(result.space)
    return own ? [spaceFactsOf(result, own)] : []
  })
}

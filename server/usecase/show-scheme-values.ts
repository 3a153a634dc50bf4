import type { Store } from '#server/db/store.ts'
import { type DocumentValues, valuesByScale } from '#shared/appraisal/values-by-scale.ts'
import { yearsBack } from '#shared/scheme/years-back.ts'
import { readRunCity } from './city-facts.ts'
import { findScheme } from './find-scheme.ts'
import type { SchemeVersion } from './scheme-head.ts'

/**
 * What the rules of a scheme, whether the year was run by it or not, see of the spaces in a year's newest run.
 * @returns a part for each document, none where the year has not been run; null where there is no such scheme
 */
export async function showSchemeValues(
  store: Store,
  year: number,
  version: SchemeVersion,
): Promise<readonly DocumentValues[] | null> {
  const found = await findScheme(store, version)
  if (!found) return null
  const run = await store.newestRun(year)
  if (!run) return []
  return valuesByScale(found.document, await readRunCity(store, run, yearsBack(found.document)))
}

import type { Store } from '#server/db/store.ts'
import { findScheme } from './find-scheme.ts'
import type { SchemeVersion } from './scheme-head.ts'

/** A scheme as a JSON file, as it can be imported and run again; null where there is no such version. */
export async function exportScheme(
  store: Store,
  version: SchemeVersion,
): Promise<{ name: string; json: string } | null> {
  const scheme = await findScheme(store, version)
  if (!scheme) return null
  return {
    // Ids are any text: what separates folders does not go into a name.
    name: `${scheme.id} ${scheme.version}.json`.replaceAll(/[\\/:]/g, '_'),
    json: `${JSON.stringify(scheme.document, null, 2)}\n`,
  }
}

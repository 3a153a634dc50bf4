import type { Store } from '#server/db/store.ts'
import { documentsOf } from '#shared/scheme/document.ts'
import { type MarkedItem, markedItems } from '#shared/scheme/marked-items.ts'
import { defaultScheme } from './default-scheme.ts'
import { findScheme } from './find-scheme.ts'

/** The indicators and adjustments of a year's scheme that experts mark, each once. */
export async function listMarkable(store: Store, year: number): Promise<readonly MarkedItem[]> {
  const appraisal = await store.years.get(year)
  const { schemeId: id = null, schemeVersion: version = null } = appraisal ?? {}
  const found = id !== null && version !== null ? await findScheme(store, { id, version }) : null
  const items = documentsOf(found?.document ?? defaultScheme()).flatMap(markedItems)
  return [...new Map(items.map((item) => [item.id, item])).values()]
}

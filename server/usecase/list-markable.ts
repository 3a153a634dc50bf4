import type { Store } from '#server/db/store.ts'
import { documentsOf } from '#shared/scheme/document.ts'
import { type MarkedItem, markedItems } from '#shared/scheme/marked-items.ts'
import { schemeOfYear } from './scheme-of-year.ts'

/** The indicators and adjustments of a year's scheme that experts mark, each once. */
export async function listMarkable(store: Store, year: number): Promise<readonly MarkedItem[]> {
  const items = documentsOf(await schemeOfYear(store, year)).flatMap(markedItems)
  return [...new Map(items.map((item) => [item.id, item])).values()]
}

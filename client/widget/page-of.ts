/** One page of a long list. */
export interface PageOf<Item> {
  /** From 1. */
  readonly page: number
  /** How many there are; 0 where there is nothing. */
  readonly pages: number
  readonly shown: readonly Item[]
}

/**
 * The page of a list that an address asks for.
 * @param asked from 1; past the end the last one, left out the first
 */
export function pageOf<Item>(
  items: readonly Item[],
  atOnce: number,
  asked: number | undefined,
): PageOf<Item> {
  const pages = Math.ceil(items.length / atOnce)
  const page = Math.max(1, Math.min(asked ?? 1, pages))
  return { page, pages, shown: items.slice((page - 1) * atOnce, page * atOnce) }
}

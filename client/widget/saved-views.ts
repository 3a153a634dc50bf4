/** A way of looking at a list, kept under a name: what the address says of it, without the year. */
export interface SavedView<Search> {
  readonly name: string
  readonly search: Search
}

/** Most views kept for one page. */
export const MOST_VIEWS = 20

const keyOf = (page: string): string => `views.${page}`

/** What this browser keeps for a page; whatever is not as it should be counts as not there. */
export function readViews<Search>(
  page: string,
  check: (raw: Record<string, unknown>) => Search,
): readonly SavedView<Search>[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(page)) ?? '[]')
    return (Array.isArray(kept) ? kept : []).flatMap((view: Partial<SavedView<unknown>> | null) =>
      typeof view?.name === 'string' && view.name !== '' && typeof view.search === 'object' && view.search
        ? [{ name: view.name, search: check(view.search as Record<string, unknown>) }]
        : [],
    )
  } catch {
    return []
  }
}

/** @returns whether they could be kept: a browser may forbid it */
export function writeViews<Search>(page: string, views: readonly SavedView<Search>[]): boolean {
  try {
    localStorage.setItem(keyOf(page), JSON.stringify(views))
    return true
  } catch {
    return false
  }
}

/** The views with one more; one of the same name is replaced in its place. */
export function withView<Search>(
  views: readonly SavedView<Search>[],
  view: SavedView<Search>,
): readonly SavedView<Search>[] {
  return views.some(({ name }) => name === view.name)
    ? views.map((one) => (one.name === view.name ? view : one))
    : [...views, view].slice(-MOST_VIEWS)
}

/** Whether two ways of looking are the same: the same parameters, in whatever order, and nothing for undefined. */
export const sameSearch = (one: object, other: object): boolean => ordered(one) === ordered(other)

const ordered = (search: object): string =>
  JSON.stringify(
    Object.entries(search)
      .filter(([, value]) => value !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )

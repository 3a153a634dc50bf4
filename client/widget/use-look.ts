import { useMemo } from 'react'

/** What the router gives a page to change its own address with. */
type Navigate<Search> = (to: {
  readonly search: (before: Search) => Search
  readonly replace: true
  readonly resetScroll: false
}) => unknown

/** How a list is looked at: all of it stands in the address. */
export interface Look<Search> {
  readonly change: (part: Partial<Search>) => void
  /** What changes one part, ever the same function: what it is given to need not be drawn again with each change. */
  readonly set: <Key extends keyof Search>(part: Key) => (value: Search[Key]) => void
  /** Leaves some parts out. */
  readonly clear: (...parts: readonly (keyof Search)[]) => void
}

const NOTHING = {}

/**
 * The ways to change how a list is looked at; the address is replaced, so that the way back leaves the list.
 * @param anew what every change of something else sets back, such as which page of the list is shown
 */
export function useLook<Search extends object>(
  navigate: Navigate<Search>,
  anew: Partial<Search> = NOTHING,
): Look<Search> {
  return useMemo(() => {
    const change = (part: Partial<Search>) =>
      void navigate({
        search: (before) => ({ ...before, ...anew, ...part }),
        replace: true,
        resetScroll: false,
      })
    const setters: { [Key in keyof Search]?: (value: Search[Key]) => void } = {}
    const set: Look<Search>['set'] = (part) =>
      (setters[part] ??= (value) => change({ [part]: value } as unknown as Partial<Search>))
    const clear: Look<Search>['clear'] = (...parts) =>
      change(Object.fromEntries(parts.map((part) => [part, undefined])) as Partial<Search>)
    return { change, set, clear }
  }, [navigate, anew])
}

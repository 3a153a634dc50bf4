import { useSyncExternalStore } from 'react'

// As the style sheets have it: below this, tables give up columns.
const NARROW = 700

const windows = new Map<number, MediaQueryList>()

function upTo(width: number): MediaQueryList {
  const known = windows.get(width) ?? window.matchMedia(`(max-width: ${width}px)`)
  windows.set(width, known)
  return known
}

/** Whether the window is too narrow for all columns of a table, or else for so many pixels. */
export function useNarrow(width = NARROW): boolean {
  return useSyncExternalStore(
    (tell) => {
      const one = upTo(width)
      one.addEventListener('change', tell)
      return () => one.removeEventListener('change', tell)
    },
    () => upTo(width).matches,
  )
}

import { useSyncExternalStore } from 'react'

// As the style sheets have it: below this, tables give up columns.
const narrow = window.matchMedia('(max-width: 700px)')

const subscribe = (tell: () => void) => {
  narrow.addEventListener('change', tell)
  return () => narrow.removeEventListener('change', tell)
}

/** Whether the window is too narrow for columns of sentences. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => narrow.matches)

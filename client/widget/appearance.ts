import { useSyncExternalStore } from 'react'
import { usePrinting } from './use-printing.ts'

/** What can be chosen; client/early/appearance.js knows the same keys and words. */
export type ThemeChoice = 'auto' | 'light' | 'dark'
export type SizeChoice = 'normal' | 'large'

const THEME_KEY = 'appearance.theme'
const SIZE_KEY = 'appearance.size'
/** Pixels of the root's letters where nobody chose otherwise. */
const PLAIN_SIZE = 16

export function themeChoice(): ThemeChoice {
  const kept = read(THEME_KEY)
  return kept === 'light' || kept === 'dark' ? kept : 'auto'
}

export const sizeChoice = (): SizeChoice => (read(SIZE_KEY) === 'large' ? 'large' : 'normal')

export const chooseTheme = (choice: ThemeChoice): void => keep(THEME_KEY, choice)
export const chooseSize = (choice: SizeChoice): void => keep(SIZE_KEY, choice)

function read(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function keep(key: string, choice: string): void {
  try {
    localStorage.setItem(key, choice)
  } catch {
    // Where nothing may be kept, the device's own setting goes on holding.
  }
  window.dispatchEvent(new Event('appearance'))
}

/** The colours in which the page is drawn; paper is always light. */
export function useTheme(): 'light' | 'dark' {
  const theme = useSyncExternalStore(watch, () => document.documentElement.dataset.theme)
  const printing = usePrinting()
  return theme === 'dark' && !printing ? 'dark' : 'light'
}

/** How many times its plain size everything is: for what is drawn in pixels. Paper has the plain size. */
export function useScale(): number {
  const size = useSyncExternalStore(watch, rootSize)
  return usePrinting() ? 1 : size / PLAIN_SIZE
}

const rootSize = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize)

function watch(changed: () => void): () => void {
  const watcher = new MutationObserver(changed)
  watcher.observe(document.documentElement, { attributes: true })
  window.addEventListener('resize', changed)
  return () => {
    watcher.disconnect()
    window.removeEventListener('resize', changed)
  }
}

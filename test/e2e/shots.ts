import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { NARROW } from './open-page.ts'

/** Where pictures of pages are put to be looked at; git does not keep them. */
export const SHOTS = join(import.meta.dirname, 'shots')
mkdirSync(SHOTS, { recursive: true })

/** A page wide and narrow, in the light and in the dark; at either width nothing of it may stand outside the window. */
export async function shootAll(page: Page, name: string): Promise<void> {
  const wide = page.viewportSize()!
  for (const [size, viewport] of [
    ['wide', wide],
    ['narrow', NARROW],
  ] as const) {
    await page.setViewportSize(viewport)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await page.screenshot({ path: join(SHOTS, `${name}-${size}-${colorScheme}.png`), fullPage: true })
    }
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
      `${name} ${size}`,
    ).toBe(true)
  }
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize(wide)
}

import type { Page } from 'playwright-core'
import { axeFindings } from './axe.ts'
import { undrawnOn, unnamedOn } from './on-page.ts'
import { withoutWayOut } from './ways-out.ts'

/** A machine that is busy takes its time. */
const PATIENT = { timeout: 20_000 }

/**
 * What is wrong with a page as it stands. What it is made of does not change with its width: there `scrolling` is enough
 * of what axe looks at.
 */
export async function faultsAt(page: Page, axe: 'all' | 'scrolling', demo: boolean): Promise<string[]> {
  const wrong: string[] = []
  // After a turn everything finds its place frame by frame.
  await page
    .waitForFunction(() => document.scrollingElement!.scrollWidth <= window.innerWidth, null, PATIENT)
    .catch(() => wrong.push('wider than the window'))
  const { headings, title, nonsense } = await page.evaluate(() => ({
    headings: [...document.querySelectorAll('h1')].map((heading) => heading.innerText.trim()),
    title: document.title,
    nonsense: /undefined|NaN|\[object|Infinity/.exec(document.body.innerText)?.[0] ?? null,
  }))
  if (headings.length !== 1 || headings[0] === '') wrong.push(`headings: ${JSON.stringify(headings)}`)
  if (!title.includes(headings[0] ?? '') || title === '') wrong.push(`title: ${title}`)
  if (nonsense !== null) wrong.push(`reads ${nonsense}`)
  wrong.push(...(await unnamedOn(page)), ...(await withoutWayOut(page)))
  wrong.push(...(await axeFindings(page, axe === 'all' ? undefined : ['scrollable-region-focusable'])))
  const boxes = await undrawnOn(page)
  if (boxes !== '') wrong.push(`not in the font: ${boxes}`)
  const banner = await page.getByTestId('demo-banner').count()
  if (banner !== (demo ? 1 : 0))
    wrong.push(demo ? 'does not say that all is invented' : 'says that all is invented')
  return wrong
}

/** The same page when evening comes and the device turns dark: it follows at once, and everything reads. */
export async function faultsInDark(page: Page): Promise<string[]> {
  const follows = await page
    .waitForFunction(() => /^rgb\(2\d\d/.test(getComputedStyle(document.body).color), null, PATIENT)
    .then(
      () => [],
      () => ['its text stays dark in the dark'],
    )
  const findings = await axeFindings(page, ['color-contrast'])
  return [...follows, ...findings.map((finding) => `in the dark: ${finding}`)]
}

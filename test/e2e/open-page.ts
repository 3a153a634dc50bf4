import type { Browser, Page, Request } from 'playwright-core'
import { cookiesOf, type Looking } from './signed-in.ts'

export const WIDE = { width: 1440, height: 900 } as const
export const NARROW = { width: 390, height: 844 } as const

export interface OpenPage {
  readonly page: Page
  /** Goes to an address of the server and waits until nothing is loading any more. */
  readonly visit: (address: string) => Promise<void>
  /** Waits until it has asked for everything that it wants, and has all the answers. */
  readonly answered: () => Promise<void>
  /** What a browser would hold against the page: errors, failed requests, calls to other servers. */
  readonly complaints: string[]
}

/** A page of its own (no cache, no cookie but that of who is signed in) on a server, as somebody in Wenzhou has it. */
export async function openPage(
  browser: Browser,
  origin: string,
  viewport: { readonly width: number; readonly height: number } = WIDE,
  as: Looking = 'city',
): Promise<OpenPage> {
  const context = await browser.newContext({
    viewport,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    colorScheme: 'light',
  })
  // A machine that is busy takes its time; what never comes is told all the same.
  context.setDefaultTimeout(120_000)
  await context.addCookies(await cookiesOf(origin, as))
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console.error: ${message.text()}`)
  })
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`))
  const asking = new Set<Request>()
  page.on('request', (request) => asking.add(request))
  page.on('requestfinished', (request) => asking.delete(request))
  page.on('requestfailed', (request) => {
    asking.delete(request)
    // A page that is left gives up what it was still asking for.
    const reason = request.failure()?.errorText
    if (reason !== 'net::ERR_ABORTED') complaints.push(`failed: ${request.url()} ${reason}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`)
  })
  page.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url())
    if (protocol !== 'data:' && protocol !== 'blob:' && asked !== origin)
      complaints.push(`another origin: ${request.url()}`)
  })
  return {
    page,
    complaints,
    visit: async (address) => {
      await page.goto(origin + address)
      await settled(page)
    },
    answered: async () => {
      // What an answer leads to is asked for, at the latest, in the frame after it is shown.
      for (let calm = 0; calm < 3; calm = asking.size > 0 ? 0 : calm + 1)
        await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
    },
  }
}

/** Waits until the page has its heading or a notice, nothing is loading, and every chart is drawn. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const main = document.querySelector('main')
    if (!main || main.childElementCount === 0) return false
    if (main.querySelector('[data-testid="loading"], [aria-busy="true"]')) return false
    const canvases = main.querySelectorAll('figure [role="img"][aria-label]')
    return [...canvases].every(
      (canvas) => canvas.tagName !== 'DIV' || canvas.getAttribute('data-drawn') === 'true',
    )
  })
}

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, test } from 'vitest'
import { demoCity } from './city.ts'
import { settled } from './open-page.ts'
import { runsOf, type Stage, stageOf } from './stage.ts'

// How long people wait, by the browser's own clock. Printed to be read, never asserted: machines differ.

const YEAR = 2025
const MANY = 10_000
let stage: Stage
beforeAll(async () => {
  const city = demoCity()
  runsOf(city, [YEAR])
  stage = await stageOf(city)
})
afterAll(() => stage?.close())

const told = (what: string, milliseconds: number) => console.info(`${what}: ${milliseconds.toFixed(0)} ms`)

/** A processor so many times slower. */
async function slowed(page: Page, times: number): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: times })
}

/** Has the page note when the ranking's first rows have been painted: from then on it can be used. */
const notingFirstRows = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const look = () => {
      if (document.querySelector('[data-testid="ranking"] tbody tr[data-space]'))
        requestAnimationFrame(() => performance.mark('first rows'))
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })

async function toldFirstRows(page: Page, city: string): Promise<void> {
  await page.getByTestId('ranking').waitFor()
  told(
    `${city}, ranking can be used after`,
    await page.evaluate(() => performance.getEntriesByName('first rows')[0]!.startTime),
  )
  told(`${city}, all rows drawn after`, await page.evaluate(() => performance.now()))
}

/** From a click until what it changes has been painted. */
const untilPainted = (page: Page, selector: string): Promise<number> =>
  page.evaluate(
    (selector) =>
      new Promise<number>((resolve) => {
        const from = performance.now()
        document.querySelector<HTMLElement>(selector)!.click()
        // The frame after the next begins when the next has been painted.
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - from)))
      }),
    selector,
  )

async function changes(page: Page, city: string): Promise<void> {
  for (const [what, selector] of [
    ['sort', 'th[data-col="occupancy"] button'],
    ['sort back', 'th[data-col="rank"] button'],
    ['by district', '[aria-label="排名范围"] label:nth-of-type(2) input'],
    ['over all', '[aria-label="排名范围"] label:nth-of-type(1) input'],
  ] as const) {
    // Nobody clicks while rows are still being drawn.
    await settled(page)
    told(`${city}, ${what}`, await untilPainted(page, selector))
  }
}

test('the ranking of the demo city on a processor four times slower', async () => {
  const { page, visit } = await stage.open()
  await slowed(page, 4)
  await notingFirstRows(page)
  await visit(`/ranking?year=${YEAR}`)
  await toldFirstRows(page, 'demo city, slowed four times')
  await changes(page, 'demo city, slowed four times')
  await page.context().close()
})

test(`the ranking of ${MANY} spaces`, async () => {
  const { page, visit } = await stage.open()
  // The server's own answer for the demo city, its spaces repeated under further codes and ranks.
  await page.route('**/trpc/ranking.get*', async (route) => {
    const response = await route.fetch()
    const answer = await response.json()
    const { data } = answer.result
    const own = data.results as { space: string; rank: number | null }[]
    data.results = Array.from({ length: MANY }, (_, index) => {
      const result = own[index % own.length]!
      const times = Math.floor(index / own.length)
      return {
        ...result,
        space: `${result.space}-${times}`,
        rank: result.rank && result.rank + times * own.length,
      }
    })
    data.rules = null
    await route.fulfill({ response, json: answer })
  })
  await notingFirstRows(page)
  await visit(`/ranking?year=${YEAR}`)
  await toldFirstRows(page, `${MANY} spaces`)
  await changes(page, `${MANY} spaces`)
  const scrolled = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const table = document.querySelector('[data-testid="ranking"]')!
        const from = performance.now()
        table.scrollTop = table.scrollHeight / 2
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - from)))
      }),
  )
  told(`${MANY} spaces, to the middle`, scrolled)
  await settled(page)
  await page.context().close()
})

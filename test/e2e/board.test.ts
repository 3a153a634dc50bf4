import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings } from './axe.ts'
import { demoCity } from './city.ts'
import { markedOf } from './on-page.ts'
import { NARROW } from './open-page.ts'
import { type Run, runsOf, type Stage, stageOf } from './stage.ts'

// 大屏: everything in sight on walls of two sizes, as sharp on the larger one; the page's own figures, and fresh.

const YEAR = 2025
let stage: Stage
let run: Run
beforeAll(async () => {
  const city = demoCity()
  run = runsOf(city, [YEAR - 1, YEAR]).get(YEAR)!
  stage = await stageOf(city)
})
afterAll(() => stage?.close())

const measured = () => ({
  height: document.scrollingElement!.scrollHeight / window.innerHeight,
  width: document.scrollingElement!.scrollWidth / window.innerWidth,
  heading: Number.parseFloat(getComputedStyle(document.querySelector('h1')!).fontSize) / window.innerWidth,
  // Pixels that are drawn for each that is shown.
  sharpness: [...document.querySelectorAll('canvas')].map(
    (canvas) => canvas.width / canvas.getBoundingClientRect().width,
  ),
  ground: getComputedStyle(document.documentElement).backgroundColor,
})

test('1920 × 1080 and 3840 × 2160 show the same, enlarged and sharp', async () => {
  const walls = []
  for (const size of [
    { width: 1920, height: 1080 },
    { width: 3840, height: 2160 },
  ]) {
    const { page, visit, complaints } = await stage.open(size)
    await visit(`/board?year=${YEAR}`)
    // What comes last.
    await page.locator('[data-testid="board-spread"] [data-drawn="true"]').waitFor()
    const wall = await page.evaluate(measured)
    await page.screenshot({ path: `test/e2e/shots/board-${size.width}.png` })
    expect(wall.height).toBeLessThanOrEqual(1)
    expect(wall.width).toBeLessThanOrEqual(1)
    expect(wall.sharpness.length).toBe(1)
    for (const drawn of wall.sharpness) expect(drawn).toBeCloseTo(1, 1)
    expect(await axeFindings(page)).toEqual([])
    expect(complaints).toEqual([])
    walls.push(wall)
    await page.context().close()
  }
  expect(walls[1]!.heading).toBeCloseTo(walls[0]!.heading, 4)
  expect(walls.map(({ ground }) => ground)).toEqual(['rgb(17, 24, 31)', 'rgb(17, 24, 31)'])
})

test.each([
  ['16:10', { width: 1440, height: 900 }],
  ['4:3', { width: 1600, height: 1200 }],
])('on a screen of %s it fills the height', async (_, size) => {
  const { page, visit } = await stage.open(size)
  await visit(`/board?year=${YEAR}`)
  await page.locator('[data-testid="board-spread"] [data-drawn="true"]').waitFor()
  const left = await page.evaluate(() =>
    ['[data-testid="tile-map"] rect', '[data-testid="board-spread"] canvas', '[data-grade="不合格"]'].map(
      (inside) => {
        const drawn = [...document.querySelectorAll(inside)].map((one) => one.getBoundingClientRect().bottom)
        return (window.innerHeight - Math.max(...drawn)) / window.innerHeight
      },
    ),
  )
  for (const share of left) expect(share).toBeLessThan(0.12)
  expect(
    await page.evaluate(() => document.scrollingElement!.scrollHeight - window.innerHeight),
  ).toBeLessThanOrEqual(0)
  await page.screenshot({ path: `test/e2e/shots/board-${size.width}.png` })
})

test('its figures are those of the run, asked for again every minute', async () => {
  const { page, visit } = await stage.open({ width: 1920, height: 1080 })
  await page.clock.install()
  await visit(`/board?year=${YEAR}`)
  await page.getByTestId('board-grades').locator('[data-space]').first().waitFor()
  const counts = await markedOf(page.getByTestId('board-grades'), 'grade')
  for (const [grade, { value }] of Object.entries(counts))
    expect(Number(value)).toBe(run.results.filter((result) => result.grade === grade).length)
  const best = run.results.filter(({ grade }) => grade === '优秀').map(({ space }) => space)
  expect(
    await page
      .locator('[data-grade="优秀"] [data-space]')
      .evaluateAll((rows) => (rows as HTMLElement[]).map(({ dataset }) => dataset.space)),
  ).toEqual(best.slice(0, 10))
  const again = page.waitForRequest(/trpc\/.*ranking\.get/)
  await page.clock.fastForward(61_000)
  await again
})

test('leaving it, the page is as it was chosen; in the hand it is one column', async () => {
  const { page, visit } = await stage.open(NARROW)
  await visit(`/board?year=${YEAR}`)
  await page.getByTestId('board-grades').locator('[data-space]').first().waitFor()
  expect(
    await page.evaluate(() => document.scrollingElement!.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0)
  await page.screenshot({ path: 'test/e2e/shots/board-390.png', fullPage: true })
  await page.getByRole('link', { name: '返回总览' }).click()
  await page.getByRole('heading', { level: 1, name: `${YEAR} 年度总览` }).waitFor()
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('light')
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings } from './axe.ts'
import { demoCity } from './city.ts'
import { type OpenPage, settled } from './open-page.ts'
import { runsOf, type Stage, stageOf } from './stage.ts'

// 显示设置: dark and large print are chosen by keyboard, hold on every page, and are there before anything is drawn.

const YEAR = 2025
let stage: Stage
let opened: OpenPage
beforeAll(async () => {
  const city = demoCity()
  runsOf(city, [YEAR])
  stage = await stageOf(city)
  opened = await stage.open()
})
afterAll(() => stage?.close())

/** How the page is drawn: the ground, the letters of a table's cell, and the height of a chart. */
const drawn = () =>
  opened.page.evaluate(() => ({
    theme: document.documentElement.dataset.theme,
    ground: getComputedStyle(document.documentElement).backgroundColor,
    letters: getComputedStyle(document.querySelector('tbody td')!).fontSize,
    chart: document.querySelector('[data-testid="grades"] [role="img"]')?.getBoundingClientRect().height,
  }))

test('dark, by keyboard; the next visit begins with it, and paper stays white', async () => {
  const { page, visit } = opened
  await visit(`/?year=${YEAR}`)
  expect(await drawn()).toMatchObject({ theme: 'light', ground: 'rgb(243, 245, 248)' })
  await page.getByTestId('display-settings').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  expect(await page.getByRole('radio', { name: '深色' }).isChecked()).toBe(true)
  expect(await drawn()).toMatchObject({ theme: 'dark', ground: 'rgb(17, 24, 31)' })
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('Escape')
  expect(await page.getByRole('radio').count()).toBe(0)
  expect(await page.locator(':focus').getAttribute('data-testid')).toBe('display-settings')

  // Known before the page's own code is there.
  await page.route('**/assets/index-*.js', () => {})
  await page.goto(page.url(), { waitUntil: 'commit' })
  await page.locator('#root').waitFor({ state: 'attached' })
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark')
  await page.unroute('**/assets/index-*.js')

  await visit(`/?year=${YEAR}`)
  await page.emulateMedia({ media: 'print' })
  expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(28, 39, 51)')
  await page.emulateMedia({ media: null })
})

test('大字: letters, tables and charts grow by a quarter, and nothing is cut off', async () => {
  const { page, visit } = opened
  await visit(`/?year=${YEAR}`)
  const before = await drawn()
  await page.getByTestId('display-settings').click()
  await page.getByRole('radio', { name: '大字' }).check()
  await page.keyboard.press('Escape')
  await settled(page)
  const after = await drawn()
  expect(Number.parseFloat(after.letters)).toBeCloseTo(Number.parseFloat(before.letters) * 1.25)
  expect(after.chart).toBeCloseTo(before.chart! * 1.25, 0)
})

test.each([
  ['a desk', 1440],
  ['twice as large on a desk (200 %)', 720],
  ['a phone', 390],
])('大字 on %s: no page is wider than its window', async (_, width) => {
  const { page, visit } = opened
  await page.setViewportSize({ width, height: 900 })
  for (const address of ['/', '/ranking', '/districts', '/scheme', '/reports', '/upload', '/nowhere']) {
    await visit(`${address}?year=${YEAR}`)
    await page.screenshot({
      path: `test/e2e/shots/large${address.replace('/', '-')}-${width}.png`,
      fullPage: true,
    })
    expect(
      await page.evaluate(() => document.scrollingElement!.scrollWidth - window.innerWidth),
      address,
    ).toBeLessThanOrEqual(0)
  }
})

test.each([
  ['大字', '/', 'progress'],
  ['plain letters', '/registry', 'registry'],
])('on a desk in %s the table of %s is as wide as its panel', async (letters, address, testId) => {
  const { page, visit } = opened
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.evaluate(
    (size) => localStorage.setItem('appearance.size', size),
    letters === '大字' ? 'large' : 'normal',
  )
  await visit(`${address}?year=${YEAR}`)
  const beyond = await page.getByTestId(testId).evaluate((box) => box.scrollWidth - box.clientWidth)
  expect(beyond).toBeLessThanOrEqual(0)
})

test('nothing to complain of on the way', () => expect(opened.complaints).toEqual([]))

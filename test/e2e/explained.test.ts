import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoCity } from './city.ts'
import { markedOf, rowsOf } from './on-page.ts'
import { NARROW, type OpenPage, settled } from './open-page.ts'
import { type Run, runsOf, type Stage, stageOf } from './stage.ts'
import { sumOfPoints } from './written.ts'

// What the page says about why a space stands where it does, and how firmly.

const YEAR = 2025

let stage: Stage
let run: Run
let opened: OpenPage
beforeAll(async () => {
  const city = demoCity()
  run = runsOf(city, [YEAR]).get(YEAR)!
  stage = await stageOf(city)
  opened = await stage.open()
})
afterAll(() => stage?.close())

test('排名区间 stay as they were asked for when the page is loaded again', async () => {
  const { page, visit } = opened
  await visit(`/ranking?year=${YEAR}`)
  expect(await page.locator('[data-col="spread"]').count()).toBe(0)
  await page.getByTestId('show-spread').check()
  await page.waitForURL((url) => url.searchParams.get('spread') === 'true')
  await page.reload()
  await settled(page)
  await page.getByTestId('left-out').waitFor()
  expect(await page.getByTestId('show-spread').isChecked()).toBe(true)

  const ranked = run.results.filter(({ rank }) => rank !== null)
  const rows = (await rowsOf(page, 'ranking')).filter(({ cells }) => cells.rank!.value !== 'null')
  expect(rows.map(({ data }) => data.space)).toEqual(ranked.map(({ space }) => space))
  const whiskers = await page
    .getByTestId('ranking')
    .locator('svg[data-low]')
    .evaluateAll((drawn) =>
      drawn.map(({ dataset }) => [dataset.low, dataset.middle, dataset.high].map(Number)),
    )
  expect(whiskers).toHaveLength(ranked.length)
  for (const [low, middle, high] of whiskers) {
    expect(low).toBeLessThanOrEqual(middle!)
    expect(middle).toBeLessThanOrEqual(high!)
  }
  const indicators = run.results[0]!.indicators.map(({ id }) => id)
  expect((await rowsOf(page, 'left-out')).map(({ data }) => data.leftOut).sort()).toEqual(
    [...indicators].sort(),
  )
})

test('this year under last year’s scheme, which is the same here', async () => {
  const { page, visit } = opened
  await visit(`/ranking?year=${YEAR}&under=true`)
  await page.locator('th[data-col="rankUnder"]').waitFor()
  for (const { cells } of await rowsOf(page, 'ranking'))
    expect(cells.rankUnder!.value).toBe(cells.rank!.value)
  expect(await page.getByTestId('under').innerText()).toContain('相同')
})

test.each(['scored', 'exempt'] as const)('the explanation adds up to the total: %s', async (status) => {
  const { page, visit } = opened
  for (const { space, indicators, total, grade } of run.results
    .filter((result) => result.status === status)
    .filter((_, index) => index % 23 === 0)) {
    await visit(`/scorecard/${space}?year=${YEAR}`)
    const rows = await rowsOf(page, 'indicators')
    expect(rows.map(({ data }) => data.indicator)).toEqual(indicators.map(({ id }) => id))
    for (const { cells } of rows) {
      expect(cells.account!.text, space).toContain('得')
      // Whoever has not all the points is told what comes next, or why nothing does.
      if (cells.score!.value !== cells.max!.value) expect(cells.next!.text, space).not.toBe('—')
    }
    const parts = [
      ...rows.map(({ cells }) => Number(cells.score!.value)),
      ...Object.values(await markedOf(page, 'adjustment')).map(({ value }) => Number(value)),
      ...Object.values(await markedOf(page, 'limit')).map(({ value }) => Number(value)),
    ]
    expect(sumOfPoints(parts), space).toBe(total)
    if (status === 'scored' && grade !== '优秀') {
      const missing = (await markedOf(page, 'figure')).nextGrade!
      expect(missing.text, space).toMatch(/距“.+”|总分已达到/)
    }
  }
})

test.each([
  ['added', '新增'],
  ['removed', '删除'],
])('differences between two versions: what was %s', async (kind, word) => {
  const { page, visit } = opened
  await visit(`/scheme?year=${YEAR}&tab=compare&scheme=wenzhou-art12@1&before=fuyang@1`)
  await page.getByTestId('difference').waitFor()
  const rows = await rowsOf(page, 'difference')
  const these = rows.filter(({ data }) => data.kind === kind)
  expect(these.length).toBeGreaterThan(0)
  for (const { data, cells } of these) {
    expect(cells.kind!.text).toBe(word)
    expect(data.path).toMatch(/^\$/)
  }
})

test('the head of a scorecard leads to all that stands on it, first to what another year could bring', async () => {
  const { page, visit } = opened
  await visit(`/scorecard/${run.results[1]!.space}?year=${YEAR}`)
  const links = page.getByRole('navigation', { name: '本页内容' }).getByRole('link')
  expect((await links.allInnerTexts())[0]).toBe('距下一等级')
  for (const link of await links.all()) {
    await link.click()
    const hash = new URL(page.url()).hash
    await page.locator(hash).waitFor()
    await page.waitForFunction((to) => {
      const { top } = document.querySelector(to)!.getBoundingClientRect()
      return top > -1 && top < window.innerHeight
    }, hash)
  }
})

test('nothing to complain of on the way, nor in the hand', async () => {
  const { page, visit, complaints } = await stage.open(NARROW)
  for (const address of [
    `/ranking?year=${YEAR}&spread=true&under=true`,
    `/scheme?year=${YEAR}`,
    `/scheme?year=${YEAR}&tab=weights`,
    `/scheme?year=${YEAR}&tab=draft`,
    `/scheme?year=${YEAR}&tab=compare`,
  ]) {
    await visit(address)
    expect(await page.evaluate(() => document.scrollingElement!.scrollWidth), address).toBe(NARROW.width)
  }
  expect([...opened.complaints, ...complaints]).toEqual([])
})

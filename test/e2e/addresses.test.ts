import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoCity } from './city.ts'
import { rowsOf } from './on-page.ts'
import { type OpenPage, settled } from './open-page.ts'
import { type Run, runsOf, type Stage, stageOf } from './stage.ts'

// What is being looked at stands in the address: it can be handed on, reloaded and gone back to.

const YEAR = 2025
let stage: Stage
let run: Run
let opened: OpenPage
let page: Page
beforeAll(async () => {
  const city = demoCity()
  run = runsOf(city, [YEAR]).get(YEAR)!
  stage = await stageOf(city)
  opened = await stage.open()
  page = opened.page
})
afterAll(() => stage?.close())

const addressed = () => new URL(page.url())
const asked = () => Object.fromEntries(addressed().searchParams)

/** Chooses in a list by its label, as one does by keyboard. */
async function choose(label: string, option: string) {
  await page.getByRole('combobox', { name: label }).click()
  await page.locator('.ant-select-item-option').filter({ hasText: option }).first().click()
}

test('an address without a year gets the newest that has anything', async () => {
  await opened.visit('/')
  await page.waitForURL((url) => url.searchParams.has('year'))
  expect(asked()).toEqual({ year: String(YEAR) })
})

test('排名: every filter and the sort', async () => {
  await opened.visit(`/ranking?year=${YEAR}`)
  await choose('区县', '鹿城区')
  await choose('等级', '良好')
  await page.getByRole('button', { name: '工位使用率' }).click()
  await page.waitForURL((url) => url.searchParams.has('sort'))
  expect(asked()).toEqual({ year: String(YEAR), district: '鹿城区', grade: '良好', sort: '-occupancy' })
  const occupancy = (result: Run['results'][number]) =>
    result.indicators.find(({ id }) => id === 'occupancy')!.score
  const expected = run.results
    .filter(({ district, grade }) => district === '鹿城区' && grade === '良好')
    .sort((a, b) => occupancy(b) - occupancy(a))
    .map((result) => String(occupancy(result)))
  const shown = async () => (await rowsOf(page, 'ranking')).map(({ cells }) => cells.occupancy!.value)
  expect(await shown()).toEqual(expected)

  await page.reload()
  await settled(page)
  expect(await shown()).toEqual(expected)
  expect(await page.locator('th[aria-sort="descending"]').getAttribute('data-col')).toBe('occupancy')
})

test('排名: words looked for, and the way back to everything', async () => {
  const wanted = run.results[20]!
  await opened.visit(`/ranking?year=${YEAR}`)
  await page.getByRole('searchbox', { name: '搜索名称或编码' }).fill(wanted.space.toLowerCase())
  await page.waitForURL((url) => url.searchParams.get('q') === wanted.space.toLowerCase())
  expect((await rowsOf(page, 'ranking')).map(({ data }) => data.space)).toEqual([wanted.space])
  await page.reload()
  await settled(page)
  expect(await page.getByRole('searchbox', { name: '搜索名称或编码' }).inputValue()).toBe(
    wanted.space.toLowerCase(),
  )
  await page.getByRole('button', { name: '清除筛选' }).click()
  await page.waitForURL((url) => !url.searchParams.has('q'))
  expect((await rowsOf(page, 'ranking')).length).toBe(run.results.length)
})

test('from the ranking to a scorecard and back, filters kept', async () => {
  await opened.visit(`/ranking?year=${YEAR}&by=district&status=exempt`)
  const before = await rowsOf(page, 'ranking')
  const { space, name } = run.results.find(({ status }) => status === 'exempt')!
  await page.getByTestId('ranking').getByRole('link', { name }).click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
  expect(addressed().pathname).toBe(`/scorecard/${space}`)
  expect(asked()).toEqual({ year: String(YEAR) })
  await page.goBack()
  await page.getByTestId('ranking').waitFor()
  expect(asked()).toEqual({ year: String(YEAR), by: 'district', status: 'exempt' })
  expect(await rowsOf(page, 'ranking')).toEqual(before)
  await page.goForward()
  await page.getByRole('heading', { level: 1, name }).waitFor()
})

test('the year chosen holds on every page', async () => {
  await opened.visit(`/?year=${YEAR}`)
  await page.getByTestId('year').selectOption('2024')
  for (const [nav, link, title] of [
    ['主导航', '结果', '2024 年度排名'],
    ['结果', '区县对比', '2024 年度区县对比'],
    ['主导航', '报送', '2024 年度报送'],
    ['报送', '审核', '2024 年度审核'],
    ['主导航', '总览', '2024 年度总览'],
  ] as const) {
    await page.getByRole('navigation', { name: nav }).getByRole('link', { name: link, exact: true }).click()
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    expect(asked().year).toBe('2024')
  }
})

test('区县对比: the measure and the district in colour', async () => {
  await opened.visit(`/districts?year=${YEAR}`)
  await choose('比较的指标', '新注册企业')
  await choose('突出区县', '龙港市')
  expect(asked()).toEqual({ year: String(YEAR), measure: 'new_firms', district: '龙港市' })
  await page.reload()
  await settled(page)
  expect(await page.getByTestId('boxes').locator('figcaption').innerText()).toMatch(/^新注册企业：/)
})

test('评分卡: the ledger and which of its rows', async () => {
  const { space } = run.results[0]!
  await opened.visit(`/scorecard/${space}?year=${YEAR}`)
  await page.locator('#ledgers a[data-ledger="tenants"]').click()
  await page
    .locator('#ledgers')
    .getByText(/^新注册企业 \d+/)
    .click()
  await page.waitForURL((url) => url.searchParams.get('rows') === 'newFirm')
  expect(asked()).toEqual({ year: String(YEAR), ledger: 'tenants', rows: 'newFirm' })
  const before = await rowsOf(page, 'ledger-rows')
  expect(before.map(({ data }) => data.newFirm)).toEqual(before.map(() => 'true'))
  await page.reload()
  await settled(page)
  await page.getByTestId('ledger-rows').waitFor()
  expect(await rowsOf(page, 'ledger-rows')).toEqual(before)
})

test('总览 leads to the very spaces that it counts', async () => {
  await opened.visit(`/?year=${YEAR}`)
  const concerns = page.locator('li[data-figure^="attention_"]')
  const counts = await concerns.evaluateAll((items) =>
    (items as HTMLElement[]).map(({ dataset }) => dataset.value),
  )
  expect(counts.length).toBeGreaterThan(1)
  for (const [index, count] of counts.entries()) {
    await concerns.nth(index).getByRole('link').click()
    await page.locator('[data-figure="shown"]').waitFor()
    expect(await page.locator('[data-figure="shown"]').getAttribute('data-value')).toBe(count)
    await page.goBack()
    await concerns.nth(index).waitFor()
  }
})

test('审核: page by page, by button and by key; a filter begins with the first', async () => {
  const spaces = () =>
    page
      .getByTestId('queue')
      .locator('[data-space]')
      .evaluateAll((items) => (items as HTMLElement[]).map(({ dataset }) => dataset.space!))
  await opened.visit(`/review?year=${YEAR}`)
  const first = await spaces()
  expect(first.length).toBe(20)
  await page.getByRole('button', { name: '下一页' }).click()
  await page.waitForURL((url) => url.searchParams.get('page') === '2')
  const second = await spaces()
  expect(second.filter((space) => first.includes(space))).toEqual([])
  await page.reload()
  await settled(page)
  expect(await spaces()).toEqual(second)
  // On from the last of a page is the first of the next.
  await page.locator(`[data-report="${second.at(-1)}"]`).focus()
  await page.keyboard.press('j')
  await page.waitForURL((url) => url.searchParams.get('page') === '3')
  const third = await spaces()
  expect(await page.locator(':focus').getAttribute('data-report')).toBe(third[0])
  await page.keyboard.press('k')
  await page.waitForURL((url) => url.searchParams.get('page') === '2')
  expect(await page.locator(':focus').getAttribute('data-report')).toBe(second.at(-1))
  await choose('状态', '已提交')
  await page.waitForURL((url) => url.searchParams.get('status') === 'submitted')
  expect(asked()).toEqual({ year: String(YEAR), status: 'submitted' })
  expect(await page.getByTestId('pager').count()).toBe(0)
  await opened.visit(`/review?year=${YEAR}&page=99`)
  expect(await page.getByTestId('pager').innerText()).toContain('第 6 页，共 6 页')
})

test('what makes no sense in an address counts as not there', async () => {
  await opened.visit('/ranking?year=abc&by=nothing&status=odd&sort=-nowhere')
  expect((await rowsOf(page, 'ranking')).length).toBe(run.results.length)
})

test('by keyboard: past the head into the page, and on a new page from its beginning', async () => {
  await opened.visit(`/?year=${YEAR}`)
  await page.keyboard.press('Tab')
  expect(await page.locator(':focus').innerText()).toBe('跳到正文')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect(await page.locator('main :focus').count()).toBe(1)
  await page.getByRole('link', { name: '结果', exact: true }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: `${YEAR} 年度排名` }).waitFor()
  await page.locator('main:focus').waitFor()
})

test('nothing to complain of on the way', () => expect(opened.complaints).toEqual([]))

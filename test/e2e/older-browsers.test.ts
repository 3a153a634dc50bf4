import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { BUILT_INS } from '#build/built-ins.ts'
import { demoCity } from './city.ts'
import { rowsOf } from './on-page.ts'
import { type OpenPage, settled } from './open-page.ts'
import { type Run, runsOf, type Stage, stageOf } from './stage.ts'

// A browser as it was: what came after Chrome 87 is taken away before the page is loaded.

const YEAR = 2025
/** Newer than Chrome 87 and not lent: the page has to do without. */
const GONE = [
  'Array.prototype.toSpliced',
  'Array.fromAsync',
  'Promise.withResolvers',
  'Promise.try',
  'Set.prototype.union',
  'Set.prototype.difference',
  'Set.prototype.intersection',
  'Set.prototype.isSubsetOf',
  'String.prototype.isWellFormed',
  'Iterator.prototype.map',
  'Iterator.prototype.filter',
  'Iterator.prototype.toArray',
  'AbortSignal.timeout',
  'AbortSignal.any',
  'AbortSignal.prototype.throwIfAborted',
  'URL.canParse',
  'URL.parse',
  'Element.prototype.checkVisibility',
  'Document.prototype.startViewTransition',
  'Crypto.prototype.randomUUID',
  'RegExp.escape',
  'Error.captureStackTrace',
]
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

const without = (page: Page, names: readonly string[]) =>
  page.addInitScript((names) => {
    for (const name of names) {
      const path = name.replace('window.', '').split('.')
      const last = path.pop()!
      const holder = path.reduce<unknown>((at, part) => (at as Record<string, unknown>)?.[part], globalThis)
      if (holder) delete (holder as Record<string, unknown>)[last]
    }
  }, names)

test('as in Chrome 87: pages work by what is lent', async () => {
  const { page, visit } = opened
  await without(page, [...BUILT_INS.map(({ there }) => there), ...GONE])
  const lent: string[] = []
  page.on('request', (request) => /\/lent-/.test(request.url()) && lent.push(request.url()))
  await visit(`/ranking?year=${YEAR}&sort=-occupancy`)
  expect(lent.length).toBe(1)
  expect((await rowsOf(page, 'ranking')).length).toBe(run.results.length)
  for (const address of ['/', '/districts', '/scheme?tab=weights', '/scheme?tab=draft', '/reports']) {
    await visit(`${address}${address.includes('?') ? '&' : '?'}year=${YEAR}`)
  }
  await visit(`/scorecard/${run.results[0]!.space}?year=${YEAR}`)
  await settled(page)
  expect(opened.complaints).toEqual([])
})

test('as it is today: nothing is lent', async () => {
  const { page, visit, complaints } = await stage.open()
  const lent: string[] = []
  page.on('request', (request) => /\/lent-/.test(request.url()) && lent.push(request.url()))
  await visit(`/?year=${YEAR}`)
  expect(lent).toEqual([])
  expect(complaints).toEqual([])
})

test.each([
  ['before Chrome 85', 'String.prototype.replaceAll'],
  ['without CSS.supports', 'CSS'],
])('%s: a plain page says so', async (_, missing) => {
  const { page } = await stage.open()
  await without(page, [missing])
  await page.goto(`${new URL(opened.page.url()).origin}/ranking?year=${YEAR}`)
  await page.waitForURL(/too-old/)
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('浏览器版本过低')
  expect(await page.locator('li').count()).toBe(3)
  await page.screenshot({ path: 'test/e2e/shots/too-old.png' })
})

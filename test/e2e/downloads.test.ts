import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoCity } from './city.ts'
import { downloaded, rowsOf } from './on-page.ts'
import type { OpenPage } from './open-page.ts'
import { type Run, runsOf, type Stage, stageOf } from './stage.ts'
import { csvRows, sheetsOf, takenHome } from './taken-home.ts'

// What is taken home from a page is what was on the screen.

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

/** Tables, and their columns that are not words alone on the screen. */
test.each<[string, () => string, readonly string[]]>([
  ['ranking', () => `/ranking?year=${YEAR}&district=鹿城区`, ['grade']],
  ['ranking', () => `/ranking?year=${YEAR}&district=鹿城区&show=values`, ['grade']],
  ['districts', () => `/districts?year=${YEAR}`, []],
  ['reports', () => `/reports?year=${YEAR}`, []],
  ['progress', () => `/?year=${YEAR}`, []],
  ['indicators', () => `/scorecard/${run.results[0]!.space}?year=${YEAR}`, ['bar', 'account', 'next']],
  [
    'ledger-rows',
    () => `/scorecard/${run.results[0]!.space}?year=${YEAR}&ledger=tenants`,
    ['verdict', 'why', 'source'],
  ],
])('%s: the table as CSV and XLSX', async (testId, address, drawn) => {
  await opened.visit(address())
  const panel = page
    .locator('section')
    .filter({ has: page.getByTestId(testId) })
    .last()
  await takenHome(page, panel, testId, drawn)
})

test.each([
  ['sorted', 'sort=-mentor_sessions'],
  ['by district', 'by=district'],
])('the ranking %s comes in the order of the screen', async (_, query) => {
  await opened.visit(`/ranking?year=${YEAR}&${query}`)
  const shown = (await rowsOf(page, 'ranking')).map(({ cells }) => cells.name!.text)
  const { path } = await downloaded(page, page.getByRole('button', { name: '下载所示 CSV' }))
  const [head, ...body] = csvRows(path)
  expect(body.map((row) => row[head!.indexOf('空间')])).toEqual(shown)
})

test.each(['csv', 'xlsx'] as const)(
  'the ranking as handed round (.%s) is what the command line writes',
  async (format) => {
    await opened.visit(`/ranking?year=${YEAR}`)
    const file = await downloaded(page, page.getByTestId(`export-${format}`))
    expect(file.name).toBe(`${YEAR}年度排名.${format}`)
    const other = join(stage.city.database, `../ranking.${format}`)
    stage.city.command('appraisal', 'export', '--year', `${YEAR}`, '--to', other)
    if (format === 'csv') expect(readFileSync(file.path, 'utf8')).toBe(readFileSync(other, 'utf8'))
    else expect(sheetsOf(file.path)).toEqual(sheetsOf(other))
  },
)

test.each(['spread', 'grades', 'tile-map'])('the chart %s as a picture', async (testId) => {
  await opened.visit(`/?year=${YEAR}`)
  const figure = page.getByTestId(testId)
  const picture = await downloaded(page, figure.getByRole('button', { name: '存为图片' }))
  expect(picture.name).toMatch(/\.png$/)
  const bytes = readFileSync(picture.path)
  expect(bytes.subarray(1, 4).toString()).toBe('PNG')
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  expect(width).toBeGreaterThan(300)
  expect(height).toBeGreaterThan(150)
})

test('the files handed in, byte for byte; one with identity numbers was never kept', async () => {
  const { space } = run.results[0]!
  const refused = run.results.filter(({ status }) => status === 'not_reported').map((result) => result.space)
  for (const code of [space, ...refused.slice(0, 2)]) {
    await opened.visit(`/reports/${code}?year=${YEAR}`)
    const files = page.locator('[data-file]')
    for (const file of await files.all()) {
      const link = file.getByRole('link')
      if ((await link.count()) === 0) {
        expect(await file.innerText()).toContain('未接收')
        continue
      }
      const { path } = await downloaded(page, link)
      expect(createHash('sha256').update(readFileSync(path)).digest('hex')).toBe(
        await file.getAttribute('data-sha256'),
      )
    }
  }
})

test('nothing to complain of on the way', () => expect(opened.complaints).toEqual([]))

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoCity } from './city.ts'
import type { OpenPage } from './open-page.ts'
import { sheetTexts } from './pdf-text.ts'
import { SHOTS } from './shots.ts'
import { type Run, runsOf, type Stage, stageOf } from './stage.ts'

// Pages on A4. The sheets land in shots/ as PDF, to be looked at.

const YEAR = 2025
let stage: Stage
let run: Run
let opened: OpenPage
beforeAll(async () => {
  const city = demoCity()
  run = runsOf(city, [YEAR - 1, YEAR]).get(YEAR)!
  stage = await stageOf(city)
  opened = await stage.open()
})
afterAll(() => stage?.close())

/** The sheets of a PDF: their width and height in points. */
const sheetsOf = (pdf: Buffer): number[][] =>
  [...pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [
    Math.round(Number(width)),
    Math.round(Number(height)),
  ])
const PORTRAIT = [595, 842]
const LANDSCAPE = [842, 595]

test.each<[string, () => string, readonly number[], number]>([
  ['overview', () => `/?year=${YEAR}`, PORTRAIT, 2],
  ['ranking', () => `/ranking?year=${YEAR}`, LANDSCAPE, 3],
  ['ranking-by-district', () => `/ranking?year=${YEAR}&by=district`, LANDSCAPE, 3],
  ['districts', () => `/districts?year=${YEAR}`, PORTRAIT, 2],
  ['scorecard', () => `/scorecard/${run.results[0]!.space}?year=${YEAR}`, PORTRAIT, 2],
  ['scheme', () => `/scheme?year=${YEAR}`, PORTRAIT, 1],
  ['reports', () => `/reports?year=${YEAR}`, PORTRAIT, 2],
  ['summary', () => `/review/summary?year=${YEAR}&district=鹿城区`, LANDSCAPE, 1],
  ['receipt', () => `/reports/${run.results[0]!.space}/receipt?year=${YEAR}`, PORTRAIT, 1],
  ['pledge', () => `/reports/${run.results[0]!.space}/pledge?year=${YEAR}`, PORTRAIT, 1],
])('%s', async (name, address, sheet, atLeast) => {
  const { page, visit } = opened
  await page.emulateMedia({ colorScheme: 'dark' })
  await visit(address())
  const pdf = await page.pdf({ preferCSSPageSize: true })
  writeFileSync(join(SHOTS, `print-${name}.pdf`), pdf)
  const sheets = sheetsOf(pdf)
  expect(sheets.length).toBeGreaterThanOrEqual(atLeast)
  expect(sheets).toEqual(sheets.map(() => sheet))
})

test('a paper to be stamped bears its own text alone', async () => {
  const { page, visit } = opened
  await visit(`/review/summary?year=${YEAR}&district=鹿城区`)
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('h1').isVisible()).toBe(false)
  expect(await page.locator('[data-masthead]').isVisible()).toBe(false)
  expect(await page.getByTestId('summary').locator('h2').isVisible()).toBe(true)
  await page.emulateMedia({ media: 'screen' })
  expect(await page.locator('h1').isVisible()).toBe(true)
})

test('the foot names the run and its scheme; heads are repeated and rows kept whole', async () => {
  const { page, visit } = opened
  await visit(`/ranking?year=${YEAR}`)
  await page.getByTestId('run').waitFor()
  await page.emulateMedia({ media: 'print' })
  const { foot, time, head, row, drawn } = await page.evaluate(() => {
    const root = getComputedStyle(document.documentElement)
    return {
      foot: root.getPropertyValue('--print-data'),
      time: root.getPropertyValue('--print-time'),
      head: getComputedStyle(document.querySelector('thead')!).display,
      row: getComputedStyle(document.querySelector('tbody tr')!).breakInside,
      drawn: document.querySelectorAll('[data-testid="ranking"] tbody tr').length,
    }
  })
  expect(foot).toContain(`第 ${run.scheme.version} 版，校验码 ${run.scheme.sha256.slice(0, 12)}`)
  expect(time).toMatch(/打印于 \d{4}年\d{1,2}月\d{1,2}日 \d\d:\d\d/)
  expect([head, row]).toEqual(['table-header-group', 'avoid'])
  expect(drawn).toBe(run.results.length)
})

/** The sheets that a page comes to, as they are read. */
async function printed(address: string): Promise<string[]> {
  const { page, visit } = opened
  await page.emulateMedia({ media: null })
  await visit(address)
  return sheetTexts(await page.pdf({ preferCSSPageSize: true }))
}

const codesOn = (text: string): string[] => text.match(/WZ-[A-Z]{2}-\d{3}/g) ?? []
const close = (text: string): string => text.replace(/\s+/g, '')

test('the ranking on paper: each space once, on every sheet the heads, the run and the number of the sheet', async () => {
  const sheets = await printed(`/ranking?year=${YEAR}`)
  for (const [index, text] of sheets.entries()) {
    expect(text).toContain(`第${index + 1}页，共${sheets.length}页`)
    expect(text).toContain(`校验码${run.scheme.sha256.slice(0, 12)}`)
    expect(text).toContain('名次空间总分等级区县')
  }
  const all = sheets.join('\n')
  expect(codesOn(all).sort()).toEqual(run.results.map(({ space }) => space).sort())
  // A row is on one sheet, from its rank to its code.
  for (const { rank, name, total, space } of run.results.filter(({ status }) => status === 'scored')) {
    const row = `${rank}${close(name)}${total!.toFixed(2)}`
    expect(sheets.filter((text) => text.includes(row) && text.includes(space))).toHaveLength(1)
  }
})

test('a scorecard on paper: total, grade, and every indicator with its points and why', async () => {
  const result = run.results[0]!
  const [first] = await printed(`/scorecard/${result.space}?year=${YEAR}`)
  expect(first).toContain(close(result.name))
  expect(first).toContain(`${result.total!.toFixed(2)}/100分`)
  for (const { score } of result.indicators) expect(first).toContain(score.toFixed(2))
  expect(first).toContain('已得满分')
})

test('the summary of a district on paper: its spaces, those that did not hand in, and where it is signed', async () => {
  const sheets = await printed(`/review/summary?year=${YEAR}&district=鹿城区`)
  const own = run.results.filter(({ district }) => district === '鹿城区').map(({ space }) => space)
  expect([...new Set(codesOn(sheets.join('\n')))].sort()).toEqual(own.sort())
  expect(sheets.at(-1)).toMatch(/填报单位（盖章）.*负责人（签字）/)
})

test('a receipt on paper: the checksum that is on the page, and a line for each file', async () => {
  const { page } = opened
  const sheets = await printed(`/reports/${run.results[0]!.space}/receipt?year=${YEAR}`)
  const checksum = close(await page.getByTestId('checksum').innerText())
  expect(checksum).toMatch(/^[0-9a-f]{64}$/)
  expect(sheets.join('')).toContain(checksum)
  expect(sheets.join('')).toContain('（盖章）')
})

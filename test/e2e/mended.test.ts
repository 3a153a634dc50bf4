import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { read, utils, write } from '@e965/xlsx'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings } from './axe.ts'
import { type HandingIn, handingIn } from './handing-in.ts'
import { downloaded } from './on-page.ts'
import { type OpenPage, settled } from './open-page.ts'
import { shootAll } from './shots.ts'

// The manager of a space: a faulty file, the table that comes back, mended, and what it does to the metrics.

const YEAR = 2025
let at: HandingIn
let folder: string
let opened: OpenPage
let page: Page
let code: string

const profileOf = (year: number, workstations: number): string =>
  `年度,总面积,工位面积,公共面积,工位数,场地性质,专职人员数\n${year},1000,500,300,${workstations},自有,3\n`

beforeAll(async () => {
  at = await handingIn(YEAR, profileOf(YEAR - 1, 16))
  ;({ opened, code, folder } = at)
  page = opened.page
})
afterAll(() => at?.close())

async function send(...files: string[]): Promise<string[]> {
  await page.getByTestId('files').setInputFiles(files)
  await page.evaluate(() => {
    const seen = new Set<string>()
    Object.assign(window, { stagesSeen: seen })
    new MutationObserver(() => {
      const at = document.querySelector<HTMLElement>('[data-testid="sending"]')?.dataset.stage
      if (at) seen.add(at)
    }).observe(document.body, { subtree: true, childList: true, attributes: true })
  })
  await page.getByTestId('send').click()
  await page.getByTestId('upload-summary').waitFor()
  await settled(page)
  return page.evaluate(() => [...(window as unknown as { stagesSeen: Set<string> }).stagesSeen])
}

test('a faulty file: progress by stages, the issue with its place and remedy', async () => {
  const [profile, events] = [join(folder, '基本情况.csv'), join(folder, '活动.csv')]
  writeFileSync(profile, profileOf(YEAR, 20))
  writeFileSync(
    events,
    '活动名称,活动类型,举办日期,参加人数\n春季路演,路演,2025-02-30,0020\n夏季沙龙,沙龙,2025-06-05,30\n',
  )
  await opened.visit(`/upload?year=${YEAR}`)
  const stages = await send(profile, events)
  expect(stages[0]).toBe('sending')
  // A small file is read between two looks at it: at least one stage of the server's was seen.
  expect(stages.some((at) => ['reading', 'checking', 'storing'].includes(at))).toBe(true)
  expect(await page.getByTestId('issues').innerText()).toMatch(
    /活动\.csv · 第 2 行 · 举办日期\s*填写：.?2025-02-30/,
  )
  const effect = page.getByTestId('metric-effect')
  expect(await effect.innerText()).toContain('还有 1 处错误')
  expect(await effect.locator('[data-metric="events_held"] td').nth(1).innerText()).toBe('1 场')
  expect(await page.getByTestId('columns').textContent()).toContain('总面积、工位面积（即创业工位面积）')
  await page.getByTestId('columns').locator('summary').click()
  await shootAll(page, 'upload-faulty')
})

test('the table comes back; mended in it and handed in, nothing is wrong any more', async () => {
  const { name, path } = await downloaded(page, page.getByRole('link', { name: '活动台账.xlsx' }))
  expect(name).toMatch(/活动台账（含错误信息）\.xlsx$/)
  const book = read(readFileSync(path))
  const sheet = book.Sheets[book.SheetNames[0]!]!
  expect(utils.sheet_to_json<string[]>(sheet, { header: 1 })[1]).toEqual([
    ...['春季路演', '路演', '2025-02-30', '0020'],
    expect.stringContaining('不是有效日期'),
  ])
  sheet.C2 = { t: 's', v: '2025-02-28' }
  const mended = join(folder, name)
  writeFileSync(mended, write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer)
  await page.getByRole('button', { name: '继续上传' }).click()
  await send(mended)
  expect(await page.locator('[data-figure="issues_error"]').count()).toBe(0)
  const effect = page.getByTestId('metric-effect')
  expect(await effect.locator('[data-metric="events_held"] td').nth(1).innerText()).toBe('2 场')
})

test('a cell is mended on the page, and what is wrong is said while it is typed', async () => {
  const events = join(folder, '活动.csv')
  writeFileSync(
    events,
    '活动名称,活动类型,举办日期,参加人数\n春季路演,路演,2025-02-28,20\n夏季沙龙,沙龙,2025-06-31,三十\n',
  )
  await opened.visit(`/upload?year=${YEAR}`)
  await send(events)
  await page
    .getByRole('button', { name: /^在线改：活动\.csv · 第 3 行/ })
    .first()
    .click()
  const dialog = page.getByTestId('mend')
  await dialog.getByTestId('row-editor').waitFor()
  expect(
    await dialog.locator('[data-issue]').evaluateAll((all) => all.map((one) => one.dataset.issue)),
  ).toEqual(['DATE_INVALID', 'NUMBER_INVALID'])
  expect(await dialog.getByTestId('save-row').isDisabled()).toBe(true)
  await shootAll(page, 'mend-row')
  expect(await axeFindings(page)).toEqual([])
  await dialog.getByLabel('举办日期', { exact: false }).fill('2025-06-30')
  await dialog.getByLabel('参加人数', { exact: false }).fill('30人')
  expect(await dialog.locator('[data-issue]').count()).toBe(0)
  expect(await dialog.innerText()).toContain('原为：三十')
  await shootAll(page, 'mend-row-mended')
  await dialog.getByTestId('save-row').click()
  await dialog.waitFor({ state: 'detached' })
  await page.waitForURL(`**/reports/${code}?year=${YEAR}`)
  await page.locator('[data-ledger="events"][data-value="2"]').waitFor()
  await settled(page)
  expect(await page.locator('[data-figure="issues_error"]').count()).toBe(0)
})

test('typed and not saved, it asks before it closes; Esc closes what was not typed in', async () => {
  await page
    .getByTestId('ledgers')
    .getByRole('button', { name: /^活动台账/ })
    .click()
  await page.getByTestId('ledgers').getByRole('checkbox').uncheck()
  const open = () => page.getByRole('button', { name: '在线改：活动.csv · 第 2 行' }).click()
  await open()
  const dialog = page.getByTestId('mend')
  await dialog.getByTestId('row-editor').waitFor()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await open()
  await dialog.getByLabel('活动名称', { exact: false }).fill('改名')
  page.once('dialog', (asked) => asked.dismiss())
  await page.getByRole('button', { name: '关闭' }).click()
  expect(await dialog.isVisible()).toBe(true)
  await dialog.getByRole('button', { name: '恢复原样' }).click()
  await page.getByRole('button', { name: '关闭' }).click()
  await dialog.waitFor({ state: 'detached' })
})

test('against last year: what changes, biggest first, and why there is no value', async () => {
  await opened.visit(`/reports/${code}?year=${YEAR}`)
  const effect = page.getByTestId('metric-effect')
  await effect.locator('table').first().waitFor()
  expect(await effect.getByTestId('effect-summary').innerText()).toMatch(
    /^与 2024 年度相比，\d+ 项指标有变化/,
  )
  const cells = await effect.locator('[data-metric="workstations"] td').allInnerTexts()
  expect(cells.map((text) => text.replace(/\s+/g, ' '))).toEqual(['16 个', '20 个', '+4 个 增 25.0%'])
  expect(await effect.locator('[data-metric="mentored_share"] td').first().textContent()).toBe(
    '无没有计入的入驻团队和企业',
  )
  await shootAll(page, 'report-effect')
  expect(opened.complaints).toEqual([])
})

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { read } from '@e965/xlsx'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings } from './axe.ts'
import { type HandingIn, handingIn } from './handing-in.ts'
import { downloaded } from './on-page.ts'
import type { OpenPage } from './open-page.ts'
import { shootAll } from './shots.ts'

// The manager of a space without a table: the form for 基本情况 filled in from last year's, and cells mended in place.

const YEAR = 2025
let at: HandingIn
let folder: string
let opened: OpenPage
let page: Page
let code: string

beforeAll(async () => {
  at = await handingIn(
    YEAR,
    '年度,总面积,工位面积,公共面积,工位数,场地性质,租期起,租期止,专职人员数,总收入(元)\n' +
      '2024,1000,500,300,60,租赁,2023-01-01,2026-12-31,3,1200000\n',
  )
  ;({ opened, code, folder } = at)
  page = opened.page
})
afterAll(() => at?.close())

test('templates are there to be taken', async () => {
  await opened.visit(`/upload?year=${YEAR}`)
  await shootAll(page, 'upload-templates')
  const { name, path } = await downloaded(page, page.getByRole('link', { name: '模板 .xlsx：入驻台账' }))
  expect(name).toBe('入驻台账模板.xlsx')
  expect(read(readFileSync(path)).SheetNames).toEqual(['入驻台账', '填写说明'])
})

const field = (label: string) => page.getByLabel(label, { exact: false }).first()
const issuesAt = (key: string) =>
  page.locator(`[data-key="${key}"]`).evaluate((control) =>
    (control.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .filter((id) => id.endsWith('-issues'))
      .map((id) => document.getElementById(id)?.textContent ?? ''),
  )

test("the form begins with last year's figures, and says so", async () => {
  await opened.visit(`/reports/${code}/profile?year=${YEAR}`)
  await page.getByTestId('from-last-year').waitFor()
  expect(await field('总面积').inputValue()).toBe('1000')
  expect(await field('总收入').inputValue()).toBe('120')
  expect(await page.locator('[data-key="tenure"]').inputValue()).toBe('租赁')
  expect(await page.getByTestId('profile-form').innerText()).toContain(`${YEAR - 1} 年度未填`)
  await shootAll(page, 'form-last-year')
  expect(await axeFindings(page)).toEqual([])
})

test('what is wrong is said at the field as soon as it is left, and by the rules of tables', async () => {
  await field('创业工位面积').fill('800')
  await field('创业工位数').fill('八十')
  await field('租赁截止日期').fill('')
  await field('专职服务人员数').fill('4人')
  await field('专职服务人员数').blur()
  expect(await issuesAt('workstations')).toEqual(['“创业工位数”的“八十”不是可用的数字，请填写整数，如 12。'])
  expect(await issuesAt('leaseEnd')).toEqual(['“租赁截止日期”必填（场地性质为租赁时），不能为空。'])
  expect(await issuesAt('area')).toEqual(['创业工位面积与公共服务场地面积之和大于总面积，请核对三个面积。'])
  await page.getByTestId('save-profile').click()
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-key'))).toBe('area')
  expect(await page.getByTestId('profile-form').innerText()).toContain('还有 3 处要改')
  await shootAll(page, 'form-faulty')
})

test('mended with the keyboard and saved, it is the report', async () => {
  await field('创业工位面积').fill('600')
  await field('创业工位数').fill('80')
  await field('租赁截止日期').fill('2027年12月31日')
  await field('总收入').fill('1,805,000元')
  await page.keyboard.press('Enter')
  await page.waitForURL(new RegExp(`/reports/${code}\\?`))
  await page.getByText('基本情况（在线填写）.csv').first().waitFor()
  await page.getByRole('heading', { name: '第 1 次报送' }).waitFor()
  await opened.visit(`/reports/${code}/profile?year=${YEAR}`)
  expect(await field('总收入').inputValue()).toBe('180.5')
  expect(await page.locator('[data-key="leaseEnd"]').inputValue()).toBe('2027-12-31')
})

test('what was handed in meanwhile by another is not covered', async () => {
  await opened.visit(`/reports/${code}/profile?year=${YEAR}`)
  const other = join(folder, '基本情况.csv')
  writeFileSync(
    other,
    '年度,总面积,工位面积,公共面积,工位数,场地性质,专职人员数\n2025,1300,500,300,61,自有,3\n',
  )
  at.stage.city.command('report', 'import', '--year', String(YEAR), '--space', code, other)
  await field('创业工位数').fill('62')
  await page.getByTestId('save-profile').click()
  expect(await page.getByTestId('refusal').innerText()).toContain('报告已被他人处理')
  await page.getByRole('button', { name: '重新载入' }).click()
  await page.waitForFunction(
    () => document.querySelector<HTMLInputElement>('[data-key="workstations"]')?.value === '61',
  )
})

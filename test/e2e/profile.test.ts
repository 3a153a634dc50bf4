import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '#server/db/open.ts'
import { appraisal } from '#server/db/schema/appraisal.ts'
import { storeOn } from '#server/db/store.ts'
import { axeFindings } from './axe.ts'
import { emptyCity, registryOf } from './city.ts'
import { NARROW, type OpenPage, settled, WIDE } from './open-page.ts'
import { type Stage, stageOf } from './stage.ts'

// The manager of a space fills in 基本情况 on the page, begun with what was handed in the year before.

const YEAR = 2025
const SHOTS = join(import.meta.dirname, 'shots')
let folder: string
let stage: Stage
let opened: OpenPage
let code: string
/** Lets reports of the year be handed in. */
let open: () => void

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true })
  folder = mkdtempSync(join(tmpdir(), 'e2e-profile-'))
  const city = emptyCity()
  city.command('registry', 'import', ...registryOf('faults'))
  const connection = openDatabase(city.database)
  code = (await storeOn(connection).spaces('all'))[0]!.code
  const at = '2026-01-05T00:00:00.000Z'
  open = () => {
    const year = { year: YEAR, stage: 'reporting', publicityDays: 5, openedAt: at, openedBy: 'city' } as const
    connection.drizzle.insert(appraisal).values(year).run()
    connection.sqlite.close()
  }
  const last = join(folder, '基本情况.csv')
  writeFileSync(
    last,
    '年度,总面积,工位面积,公共面积,工位数,场地性质,专职人员数,总收入(万元),联系人\n2024,1000,500,300,40,自有,3,88.5,张伟\n',
  )
  city.command('report', 'import', '--year', '2024', '--space', code, '--verify', last)
  stage = await stageOf(city)
  opened = await stage.open(undefined, 'space')
})
afterAll(async () => {
  await stage?.close()
  rmSync(folder, { recursive: true, force: true })
})

test('last year is in the fields, faults are told at the field, and what is sent is a report', async () => {
  const { page, visit } = opened
  await visit(`/upload?year=${YEAR}`)
  await page.getByRole('link', { name: '在线填写基本情况' }).click()
  await page.getByTestId('profile-form').waitFor()
  expect(await page.getByTestId('begun').innerText()).toContain('已带入 2024 年度的内容')
  const field = (label: string) => page.getByRole('textbox', { name: label })
  expect(await field('创业工位数').inputValue()).toBe('40')
  expect(await field('总收入').inputValue()).toBe('88.5')
  expect(await page.locator('[data-field="workstations"]').innerText()).toContain('与上年相同：40')

  await field('创业工位数').fill('六十来个')
  await field('总面积').fill('700')
  await page.getByTestId('send-profile').click()
  expect(await page.getByTestId('profile-errors').innerText()).toBe('有 2 处错误，请改正后再提交。')
  expect(await field('总面积').evaluate((input) => document.activeElement === input)).toBe(true)
  expect(await page.locator('[data-field="area"]').innerText()).toContain('总面积')
  expect(await field('创业工位数').getAttribute('aria-invalid')).toBe('true')
  expect(await axeFindings(page)).toEqual([])
  for (const size of [NARROW, WIDE]) {
    await page.setViewportSize(size)
    const wide = await page.evaluate(() => document.scrollingElement!.scrollWidth)
    expect(wide).toBeLessThanOrEqual(size.width)
    await page.screenshot({ path: join(SHOTS, `profile-${size.width}.png`), fullPage: true })
  }

  await field('创业工位数').fill('60')
  await field('总面积').fill('1200')
  await page.getByTestId('send-profile').click()
  expect(await page.getByTestId('refused').innerText()).toContain('没有启动考核')
  open()
  await page.getByTestId('send-profile').click()
  await page.waitForURL((url) => url.pathname === `/reports/${code}`)
  await settled(page)
  expect(await page.locator('[data-ledger="profile"]').first().getAttribute('data-value')).toBe('1')
  const shown = stage.city.command<{ revision: number; rows: { profile: number } }>(
    ...['report', 'show', '--year', String(YEAR), '--space', code],
  )
  expect([shown.revision, shown.rows.profile]).toEqual([1, 1])
  await page.screenshot({ path: join(SHOTS, 'profile-sent-1440.png'), fullPage: true })
})

test('what was handed in meanwhile by another is not covered', async () => {
  const { page, visit } = opened
  await visit(`/reports/${code}/profile?year=${YEAR}`)
  expect(await page.getByTestId('begun').innerText()).toContain('已带入第 1 次报送的内容')
  const other = join(folder, '基本情况.csv')
  writeFileSync(
    other,
    '年度,总面积,工位面积,公共面积,工位数,场地性质,专职人员数\n2025,1300,500,300,61,自有,3\n',
  )
  stage.city.command('report', 'import', '--year', String(YEAR), '--space', code, other)
  await page.getByRole('textbox', { name: '创业工位数' }).fill('62')
  await page.getByTestId('send-profile').click()
  expect(await page.getByTestId('refused').innerText()).toContain('填写期间有人上传了新的材料')
})

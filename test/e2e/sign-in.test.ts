import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PASSWORD } from '#test/accounts.ts'
import { demoCity } from './city.ts'
import { undrawnOn, unnamedOn } from './on-page.ts'
import { NARROW, settled, WIDE } from './open-page.ts'
import { SHOTS } from './shots.ts'
import { type Stage, stageOf } from './stage.ts'

// The way in and out, as people go it.

let stage: Stage
beforeAll(async () => {
  stage = await stageOf(demoCity())
})
afterAll(() => stage.close())

const fill = async (page: Page, login: string, password: string) => {
  await page.getByLabel('登录名').fill(login)
  await page.getByLabel('密码', { exact: true }).fill(password)
  const answered = page.waitForResponse('**/trpc/account.signIn')
  await page.getByTestId('sign-in').click()
  await answered
  await page.getByText('正在登录').waitFor({ state: 'detached' })
}
const picture = (page: Page, name: string) =>
  page.screenshot({ path: join(SHOTS, `sign-in-${name}.png`), fullPage: true })

test.each([WIDE, NARROW])('the sign-in page is sound, $width wide', async (size) => {
  const { page, visit, complaints } = await stage.open(size, 'nobody')
  await visit('/ranking?year=2025')
  expect(await page.locator('h1').allInnerTexts()).toEqual(['登录'])
  expect(await page.title()).toContain('登录')
  expect(await unnamedOn(page)).toEqual([])
  expect(await undrawnOn(page)).toBe('')
  expect(await page.evaluate(() => document.scrollingElement!.scrollWidth <= window.innerWidth)).toBe(true)
  await picture(page, `page-${size.width}`)
  expect(complaints).toEqual([])
})

test('an account of the demo fills the form; one comes in where one wanted to go', async () => {
  const { page, visit } = await stage.open(WIDE, 'nobody')
  await visit('/ranking?year=2024')
  await page.getByTestId('demo-accounts').locator('[data-login="city2"]').click()
  await page.getByTestId('sign-in').click()
  await page.getByRole('heading', { level: 1, name: /排名/ }).waitFor()
  expect(new URL(page.url()).search).toContain('year=2024')
})

test('a wrong password is told, and the fifth locks', async () => {
  const { page, visit } = await stage.open(WIDE, 'nobody')
  await visit('/')
  await fill(page, 'auditor', 'wrong')
  const told = page.getByTestId('sign-in-refused')
  await told.waitFor()
  expect(await told.innerText()).toContain('登录名或密码不对')
  await picture(page, 'wrong')
  for (let times = 2; times <= 5; times++) await fill(page, 'auditor', 'wrong')
  await page.getByText(/已锁定到 \d\d:\d\d/).waitFor()
  await picture(page, 'locked')
})

test('when the session has ended, sign-in leads back to the page', async () => {
  const { page, visit } = await stage.open(WIDE, 'nobody')
  await visit('/districts?year=2025')
  await fill(page, 'city', PASSWORD)
  await page.getByRole('heading', { level: 1, name: /区县/ }).waitFor()
  await page.context().clearCookies()
  await page.getByRole('link', { name: '报送' }).click()
  await page.getByTestId('sign-in-expired').waitFor()
  await picture(page, 'expired')
  await fill(page, 'city', PASSWORD)
  await page.getByRole('heading', { level: 1, name: /报送/ }).waitFor()
  await settled(page)
})

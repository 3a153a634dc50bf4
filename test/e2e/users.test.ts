import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PASSWORD } from '#test/accounts.ts'
import { demoCity } from './city.ts'
import { rowsOf, unnamedOn } from './on-page.ts'
import { NARROW, settled, WIDE } from './open-page.ts'
import { SHOTS } from './shots.ts'
import { type Stage, stageOf } from './stage.ts'

// Accounts are made, handed over, changed and taken back, as people do it.

let stage: Stage
beforeAll(async () => {
  stage = await stageOf(demoCity())
})
afterAll(() => stage.close())

const picture = (page: Page, name: string) =>
  page.screenshot({ path: join(SHOTS, `users-${name}.png`), fullPage: true })
const signIn = async (page: Page, login: string, password: string) => {
  await page.getByLabel('登录名').fill(login)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByTestId('sign-in').click()
}

test('an account is made, handed over, and its password changed by its owner', async () => {
  const { page, visit, complaints } = await stage.open()
  await visit('/users?year=2025')
  await page.getByTestId('new').click()
  await page.getByTestId('new-user').waitFor()
  await page.getByRole('combobox', { name: '空间' }).click()
  await page.getByRole('combobox', { name: '空间' }).fill('WZ-LC-003')
  await page.locator('.ant-select-item-option').first().click()
  expect(await page.getByRole('textbox', { name: '登录名' }).inputValue()).toBe('wz-lc-003')
  await picture(page, 'new')
  await page.getByTestId('create-user').click()
  const password = await page.getByTestId('password').innerText()
  await picture(page, 'made')
  expect(await unnamedOn(page)).toEqual([])
  expect(complaints).toEqual([])

  const owner = await stage.open(WIDE, 'nobody')
  await owner.visit('/')
  await signIn(owner.page, 'wz-lc-003', password)
  await owner.page.getByTestId('first-password').waitFor()
  await picture(owner.page, 'first-password')
  const fill = async (next: string, again = next) => {
    await owner.page.getByRole('textbox', { name: '现在的密码', exact: true }).fill(password)
    await owner.page.getByRole('textbox', { name: '新密码', exact: true }).fill(next)
    await owner.page.getByRole('textbox', { name: '再输一次新密码', exact: true }).fill(again)
    await owner.page.getByTestId('change-password').click()
  }
  await fill('short', 'shirt')
  expect(await owner.page.getByTestId('password-faults').locator('li').count()).toBe(3)
  await fill('Own-choice.2026')
  await owner.page.getByTestId('account-menu').waitFor()
})

test('a password is reset, an account disabled and taken into use again', async () => {
  const { page, visit } = await stage.open()
  await visit('/users?q=auditor')
  expect((await rowsOf(page, 'users')).map(({ data }) => data.login)).toEqual(['auditor'])
  await page.getByRole('button', { name: '重设密码：auditor' }).click()
  await page.getByRole('button', { name: '重设', exact: true }).click()
  const password = await page.getByTestId('password').innerText()
  expect(password).toMatch(/^(\w{4}-){3}\w{4}$/)
  await page.getByRole('button', { name: '停用 auditor' }).click()
  await page.getByRole('button', { name: '停用', exact: true }).click()
  await page.getByText('已停用', { exact: true }).first().waitFor()
  await page.getByRole('button', { name: '恢复使用：auditor' }).click()
  await page.getByText('待改密码', { exact: true }).waitFor()
})

test.each([WIDE, NARROW])(
  'a district bureau has the accounts of its own spaces, $width wide',
  async (size) => {
    const { page, visit, complaints } = await stage.open(size, 'district')
    await visit('/users?year=2025')
    const rows = await rowsOf(page, 'users')
    expect(rows.length).toBeGreaterThan(0)
    expect(new Set(rows.map(({ cells }) => cells.district?.text))).toEqual(new Set(['鹿城区']))
    expect(new Set(rows.map(({ cells }) => cells.role?.text))).toEqual(new Set(['众创空间']))
    expect(await page.evaluate(() => document.scrollingElement!.scrollWidth <= window.innerWidth)).toBe(true)
    await page.getByTestId('account-menu').click()
    await picture(page, `district-${size.width}`)
    expect(complaints).toEqual([])
  },
)

test('a person who has left makes room: the account gets another name', async () => {
  const { page, visit } = await stage.open(WIDE, 'city')
  await visit('/users?year=2025')
  await page.getByRole('button', { name: '改名：expert' }).click()
  await page.getByLabel('expert 的新名称').fill('评审专家丙')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.locator('[data-testid="users"]').getByText('评审专家丙').waitFor()
})

test('who signs out is out, and so is who ends all sessions', async () => {
  const { page, visit } = await stage.open(WIDE, 'nobody')
  for (const way of ['退出登录', '结束全部会话']) {
    await visit('/reports?year=2025')
    await signIn(page, 'city2', PASSWORD)
    await page.getByTestId('account-menu').click()
    await page.getByRole('button', { name: way }).click()
    await page.getByRole('heading', { level: 1, name: '登录' }).waitFor()
  }
})

test('one changes the own password, which is told', async () => {
  const { page, visit } = await stage.open(WIDE, 'nobody')
  await visit('/account')
  await signIn(page, 'expert', PASSWORD)
  await page.getByRole('textbox', { name: '现在的密码', exact: true }).fill(PASSWORD)
  await page.getByRole('textbox', { name: '新密码', exact: true }).fill('Own-choice.2026')
  await page.getByRole('textbox', { name: '再输一次新密码', exact: true }).fill('Own-choice.2026')
  await settled(page)
  await page.getByTestId('change-password').click()
  await page.getByTestId('changed').waitFor()
  await picture(page, 'account')
})

import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoCity } from './city.ts'
import { NARROW, type OpenPage, WIDE } from './open-page.ts'
import { SHOTS } from './shots.ts'
import type { Looking } from './signed-in.ts'
import { type Stage, stageOf } from './stage.ts'
import { withoutWayOut } from './ways-out.ts'

// The pages as each kind of account has them: 2024 is published, in 2025 reports are being reviewed.

/** The demo's space, another one of its district, and one of another district. */
const [OWN, NEAR, FAR] = ['WZ-LC-011', 'WZ-LC-003', 'WZ-OH-001']

let stage: Stage
beforeAll(async () => {
  stage = await stageOf(demoCity())
})
afterAll(() => stage.close())

const kept = new Map<string, Promise<OpenPage>>()

/** What a page shows to an account: its notices, and what was refused while it was looked at. */
async function look(as: Looking, address: string, viewport: typeof WIDE | typeof NARROW = WIDE) {
  const key = `${as} ${viewport.width}`
  const opening = kept.get(key) ?? stage.open(viewport, as)
  kept.set(key, opening)
  const { page, visit, answered, complaints } = await opening
  complaints.length = 0
  await visit(address)
  await answered()
  const name = `roles-${as}-${address.replaceAll(/\W+/g, '-')}${viewport === NARROW ? '-narrow' : ''}`
  await page.screenshot({ path: join(SHOTS, `${name}.jpg`), type: 'jpeg', fullPage: true })
  return {
    page,
    complaints,
    count: (selector: string) => page.locator(`main ${selector}`).count(),
    notYet: await page.getByTestId('not-yet').allInnerTexts(),
  }
}

/** Every page that is offered, and those that lead on from it: nothing asked for there is refused. */
const OFFERED: Readonly<Partial<Record<Looking, readonly string[]>>> = {
  district: ['/', '/ranking', '/districts', '/reports', `/reports/${NEAR}`, `/scorecard/${NEAR}`, '/upload'],
  space: ['/', `/reports/${OWN}`, `/scorecard/${OWN}`, '/upload'],
  auditor: ['/', '/ranking', '/districts', '/reports', `/reports/${FAR}`, `/scorecard/${FAR}`, '/scheme'],
}

describe.each(Object.entries(OFFERED) as [Looking, readonly string[]][])('to %s', (who, pages) => {
  test.each(pages.flatMap((page) => [2024, 2025].map((year) => `${page}?year=${year}`)))(
    '%s asks for nothing that is refused, and its tables can be taken home',
    async (address) => {
      const { complaints, page } = await look(who, address)
      expect([...complaints, ...(await withoutWayOut(page))]).toEqual([])
    },
  )
})

test('a district sees its own spaces, the districts beside each other, and no buttons of the city bureau', async () => {
  const ranking = await look('district', '/ranking?year=2024', NARROW)
  const rows = await ranking.page
    .locator('[data-testid="ranking"] [data-space]')
    .evaluateAll((lines) => lines.map((line) => line.getAttribute('data-space')!))
  expect(rows.length).toBeGreaterThan(5)
  expect(rows.filter((space) => !space.startsWith('WZ-LC-'))).toEqual([])
  expect(await ranking.count('[data-testid="recompute"]')).toBe(0)
  expect(await ranking.count('[data-testid="show-spread"]')).toBe(0)
  const districts = await look('district', '/districts?year=2024')
  expect(await districts.count('[data-testid="districts"] [data-district]')).toBeGreaterThan(10)
})

test('what is not to be seen yet says from when on it is', async () => {
  for (const [who, address, from] of [
    ['district', '/ranking?year=2025', '结果在预览阶段后可见'],
    ['district', '/districts?year=2025', '区县对比在公示阶段后可见'],
    ['space', `/scorecard/${OWN}?year=2025`, '结果在预览阶段后可见'],
    ['auditor', '/ranking?year=2025', '结果在公示阶段后可见'],
  ] as const) {
    const { notYet } = await look(who, address)
    expect(notYet, `${who} ${address}`).toHaveLength(1)
    expect(notYet[0]).toContain(from)
    expect(notYet[0]).toContain('目前处于审核阶段')
  }
})

test('a space begins with its report, and hands in for itself', async () => {
  const home = await look('space', '/?year=2024')
  expect(new URL(home.page.url()).pathname).toBe(`/reports/${OWN}`)
  const upload = await look('space', '/upload?year=2025', NARROW)
  expect(await upload.count('#upload-space')).toBe(0)
  expect(await upload.count('input[type="checkbox"]')).toBe(0)
  const district = await look('district', '/upload?year=2025')
  expect(await district.count('#upload-space')).toBe(1)
  expect(await district.count('input[type="checkbox"]')).toBe(0)
})

test('pages that are not offered are not there: a space is told where its own rank stands', async () => {
  for (const [who, address] of [
    ['space', '/ranking?year=2024'],
    ['space', '/board?year=2025'],
    ['expert', '/reports?year=2025'],
    ['district', '/marks?year=2025'],
    ['auditor', '/users?year=2025'],
  ] as const) {
    const { page, complaints } = await look(who, address)
    expect(await page.getByRole('heading', { level: 1 }).innerText(), address).toBe('没有这个页面')
    const links = page.getByTestId('absent').getByRole('link')
    expect(await links.allInnerTexts(), address).toContain('公示名单')
    expect(complaints).toEqual([])
  }
  const { page } = await look('space', '/ranking?year=2024', NARROW)
  await page.getByTestId('absent').getByRole('link', { name: '我的评分卡' }).first().click()
  await page.waitForURL((url) => url.pathname === `/scorecard/${OWN}`)
  await page
    .getByText(/全市第|全市名次/)
    .first()
    .waitFor()
})

test('who signed a record is named to the offices, by role to a space; a space’s people not to the auditor', async () => {
  const signed = async (who: Looking, address: string, testId: string) => {
    const { page } = await look(who, address)
    return await page.getByTestId(testId).innerText()
  }
  expect(await signed('city', '/year?year=2024', 'moves')).toContain('示例·市科技局甲（city）')
  const ofOwn = (about: string) => `/${about}/${OWN}`
  const objection = `${ofOwn('objections')}/2?year=2024`
  expect(await signed('district', objection, 'answers')).toContain('市科技局 · 示例·市科技局甲（city）')
  expect(await signed('space', objection, 'decision')).toContain('市科技局（city）')
  const log = await signed('auditor', `/audit?space=${OWN}`, 'audit')
  expect(log).toContain('示例·市科技局甲（city）')
  expect(log).toContain('演示数据')
  expect(log).not.toContain('示例·空间')
  expect(await signed('city', `/audit?space=${OWN}`, 'audit')).toContain('示例·空间 WZ-LC-011（space）')
})

test('another’s pages are not there', async () => {
  for (const [who, address] of [
    ['space', `/scorecard/${NEAR}?year=2024`],
    ['space', `/reports/${NEAR}?year=2024`],
    ['district', `/scorecard/${FAR}?year=2024`],
  ] as const) {
    const { page, complaints } = await look(who, address)
    expect(await page.getByTestId('missing').count(), `${who} ${address}`).toBe(1)
    expect(complaints.filter((one) => !/^404|status of 404/.test(one) && !one.includes('404'))).toEqual([])
  }
})

test('a scorecard has nobody’s whole name, and the auditor no way to the bytes', async () => {
  const { page, count } = await look('auditor', `/scorecard/${OWN}?year=2024&ledger=mentors`)
  const names = await page.locator('[data-testid="ledger-rows"] tbody td:nth-child(3)').allInnerTexts()
  expect(names.length).toBeGreaterThan(0)
  expect(await count('a[href^="/files/"]')).toBe(0)
  const own = await look('city', `/scorecard/${OWN}?year=2024&ledger=mentors`)
  const text = await own.page.getByTestId('ledger-rows').innerText()
  expect(text).toMatch(/\p{Script=Han}\*/u)
  expect(await own.count('a[href^="/files/"]')).toBeGreaterThan(0)
})

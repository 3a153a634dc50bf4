import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '#server/db/store.ts'
import { confirmProposal } from '#server/usecase/confirm-proposal.ts'
import { proposeScheme } from '#server/usecase/propose.ts'
import type { PlainDate } from '#shared/base/plain-date.ts'
import { events, handIn, mentors, openCity, whole, YEAR } from '#test/usecase/city.ts'
import { DEFAULT_SCHEME } from '#test/usecase/year.ts'
import { axeFindings } from './axe.ts'
import { emptyCity } from './city.ts'
import { downloaded, unnamedOn } from './on-page.ts'
import { NARROW, type OpenPage, settled, WIDE } from './open-page.ts'
import { SHOTS } from './shots.ts'
import { type Stage, stageOf } from './stage.ts'
import { csvRows } from './taken-home.ts'
import { withoutWayOut } from './ways-out.ts'

// The story of one report: explained and submitted, returned with remarks, handed in again, verified, accepted.

const ONE = 'WZ-LC-001'
const FAR = '2099-12-31' as PlainDate

/** A picture of one white point. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
)

let stage: Stage
let space: OpenPage
let district: OpenPage
beforeAll(async () => {
  const city = emptyCity()
  const store = await openCity(city.database)
  const before = Object.fromEntries(
    Object.entries(whole()).map(([path, text]) => [path, String(text).replaceAll('2025', '2024')]),
  )
  await handIn(store, before, { year: YEAR - 1, advance: 'verified' })
  const settings = { reportDeadline: FAR, reviewDeadline: FAR, previewUntil: FAR, publicityDays: 5 }
  const [anna, bert] = ['anna', 'bert'].map((by) => ({ by, at: '2026-01-15T00:00:00.000Z' }))
  await store.years.open({ year: YEAR, settings }, anna!)
  const proposal = await proposeScheme(store, { year: YEAR, scheme: DEFAULT_SCHEME, reason: null }, anna!)
  await confirmProposal(store, proposal!, bert!)
  await store.years.move({ year: YEAR, seen: 'preparing', to: 'reporting', reason: null }, anna!)
  await handIn(store, {
    ...whole(),
    [`${ONE}/2.csv`]: events('甲', '乙', '甲'),
    [`${ONE}/4.csv`]: mentors('李四', '王五'),
  })
  store.close()
  stage = await stageOf(city)
  space = await stage.open(WIDE, 'space')
  district = await stage.open(WIDE, 'district')
})
afterAll(() => stage.close())

const picture = (page: Page, name: string) =>
  page.screenshot({ path: join(SHOTS, `review-${name}.png`), fullPage: true })

/** Sound to everybody: named, without serious findings, in the hand too. */
async function isSound({ page, complaints }: OpenPage, name: string) {
  expect([...(await unnamedOn(page)), ...(await withoutWayOut(page))]).toEqual([])
  expect(await axeFindings(page)).toEqual([])
  await picture(page, name)
  await page.setViewportSize(NARROW)
  expect(await page.evaluate(() => document.scrollingElement!.scrollWidth <= window.innerWidth)).toBe(true)
  await picture(page, `${name}-narrow`)
  await page.setViewportSize(WIDE)
  expect(complaints).toEqual([])
}

const ownReport = `/reports/${ONE}?year=${YEAR}`

test('the space explains, proves and submits', async () => {
  const { page, visit } = space
  await visit(ownReport)
  expect(await page.getByTestId('submit').isDisabled()).toBe(true)
  const unexplained = page.locator('[data-figure="unexplained"]')
  expect(await unexplained.getAttribute('data-value')).toBe('2')
  await isSound(space, 'report-draft')

  for (const [code, text] of [
    ['EVENT_DUPLICATE', '同名活动上下午各办一场'],
    ['MENTOR_UNKNOWN', '外聘导师没有列入名册'],
  ] as const) {
    const group = page.locator(`details[data-code="${code}"]`).filter({ has: page.locator('textarea') })
    await group.locator('textarea').first().fill(text)
    await group.getByRole('button', { name: '保存说明' }).click()
    await page.locator(`[data-warning="${code}"][data-explained="true"]`).waitFor()
  }
  const pledge = page.locator('[data-place="pledge"]')
  await pledge
    .locator('input[type="file"]')
    .setInputFiles({ name: '承诺书.png', mimeType: 'image/png', buffer: PNG })
  await pledge.locator('[data-evidence]').waitFor()
  await pledge.getByRole('button', { name: '预览 承诺书.png' }).click()
  await pledge.locator('img').waitFor()
  await page.getByTestId('submit').click()
  await page.getByText('已提交，等待区县科技局审核').waitFor()
  await isSound(space, 'report-submitted')
})

test('what is no evidence is not taken, and the page says so', async () => {
  const { page } = await stage.open(WIDE, 'space')
  await page.goto(new URL(ownReport, space.page.url()).href)
  await settled(page)
  const input = page.locator('[data-place="report"] input[type="file"]')
  await input.setInputFiles({ name: '照片.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html>') })
  expect(await page.getByTestId('evidence-refused').innerText()).toMatch(/^照片\.pdf：不是 PDF、图片/)
})

test('the district goes through its queue by keys, and returns with a remark on a row', async () => {
  const { page, visit } = district
  await visit(`/review?year=${YEAR}`)
  expect(await page.getByTestId('queue').locator('li').first().getAttribute('data-space')).toBe(ONE)
  await isSound(district, 'queue')
  await page.keyboard.press('j')
  await page.keyboard.press('o')
  await page.getByTestId('decision').waitFor()
  await settled(page)
  expect(await page.getByTestId('jumps').locator('tbody tr').count()).toBeGreaterThan(0)
  await page.getByRole('button', { name: '写意见：活动台账第 4 行' }).click()
  await page.getByRole('textbox', { name: '对活动台账第 4 行的意见' }).fill('请补上午场的签到表')
  await isSound(district, 'detail')
  await page.keyboard.press('Escape')
  await page.locator('h1').click()
  await page.keyboard.press('r')
  await page.keyboard.type('活动人数与签到表不符')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByTestId('done').waitFor()
})

test('the space reads why, and hands in again without a new upload', async () => {
  const { page, visit } = space
  await visit(ownReport)
  await page.getByText('报告被退回：活动人数与签到表不符').waitFor()
  expect(await page.locator('tr[data-row="4"] [data-remark]').innerText()).toContain('请补上午场的签到表')
  await isSound(space, 'report-returned')
  await page.getByTestId('redraft').click()
  await page.getByTestId('submit').waitFor()
  // The words stand, and so does the remark on the row.
  expect(await page.locator('[data-figure="unexplained"]').getAttribute('data-value')).toBe('0')
  expect(await page.locator('tr[data-row="4"] [data-remark]').count()).toBe(1)
  const row = page.locator('tr[data-row="4"]')
  await row
    .locator('input[type="file"]')
    .setInputFiles({ name: '签到表.png', mimeType: 'image/png', buffer: PNG })
  await row.locator('[data-evidence]').waitFor()
  await page.getByTestId('submit').click()
  await page.getByText('已提交，等待区县科技局审核').waitFor()
})

test('the district verifies with the day of its visit, by keys alone', async () => {
  const { page, visit } = district
  await visit(`/review/${ONE}?year=${YEAR}`)
  expect(await page.locator('tr[data-row="4"] [data-evidence]').innerText()).toContain('签到表.png')
  expect(await page.getByTestId('comparison').innerText()).toContain('指标没有变化')
  const way = page.getByTestId('ledgers').getByRole('button', { name: '下载 CSV' })
  const marked = csvRows((await downloaded(page, way)).path).find(([row]) => row === '4')!
  expect(marked[1]!.split('\n')).toEqual([
    expect.stringMatching(/^提醒　/),
    '空间说明　同名活动上下午各办一场',
    '审核意见　请补上午场的签到表（区县科技局（district），第 1 次）',
    '佐证　签到表.png',
  ])
  await page.keyboard.press('v')
  await page.keyboard.type('02/03/2026')
  await page.keyboard.press('Enter')
  await page.getByTestId('done').waitFor()
  await settled(page)
  await isSound(district, 'verified')
})

test('its summary tells of those that did not hand in, and why', async () => {
  const { page, visit } = district
  await visit(`/review?year=${YEAR}`)
  const absent = page.locator('li[data-space="WZ-LC-002"]')
  await absent.getByRole('button', { name: /^注明未报送原因/ }).click()
  await absent.getByRole('textbox').fill('场地装修停业')
  await absent.getByRole('button', { name: '保存' }).click()
  await absent.getByText('未报送原因：场地装修停业').waitFor()
  await page.getByRole('link', { name: '汇总表' }).click()
  await page.getByTestId('summary').waitFor()
  expect(await page.getByTestId('counts').innerText()).toBe('应报2家，已报1家，已核验1家，未报1家')
  expect(await page.locator('tr[data-space="WZ-LC-002"]').innerText()).toContain('场地装修停业')
  await isSound(district, 'summary')
})

test('the city bureau accepts what is verified; the space prints its receipt', async () => {
  const city = await stage.open(WIDE, 'city')
  await city.visit(`/review?year=${YEAR}`)
  await city.page.getByTestId('accept-all').click()
  await city.page.getByRole('button', { name: '采信', exact: true }).click()
  expect(await city.page.getByTestId('accepted').innerText()).toBe('已采信 1 份')
  expect(city.complaints).toEqual([])
  await space.visit(`/reports/${ONE}/receipt?year=${YEAR}&revision=2`)
  expect(await space.page.getByTestId('checksum').locator('code').count()).toBe(8)
  await isSound(space, 'receipt')
  await space.visit(`/reports/${ONE}/pledge?year=${YEAR}`)
  await isSound(space, 'pledge')
  const store = openStore(stage.city.database)
  expect(await store.inForceNumber(YEAR, ONE)).toBe(2)
  expect(
    (await store.reviews.moves(YEAR, ONE)).map(({ revision, to, by }) => `${revision} ${to} ${by}`),
  ).toEqual([
    ...[
      '1 submitted space',
      '1 returned district',
      '2 submitted space',
      '2 verified district',
      '2 accepted city',
    ],
  ])
  store.close()
})

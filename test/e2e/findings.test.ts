import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '#server/db/store.ts'
import { confirmProposal } from '#server/usecase/confirm-proposal.ts'
import { proposeScheme } from '#server/usecase/propose.ts'
import { runAppraisal } from '#server/usecase/run-appraisal.ts'
import { saveDraft } from '#server/usecase/save-draft.ts'
import { addAccounts } from '#test/accounts.ts'
import { events, handIn, openCity, whole, YEAR } from '#test/usecase/city.ts'
import { anna, bert, move, on, SETTINGS } from '#test/usecase/year.ts'
import { axeFindings } from './axe.ts'
import { emptyCity } from './city.ts'
import { downloaded, rowsOf, unnamedOn } from './on-page.ts'
import { NARROW, type OpenPage, WIDE } from './open-page.ts'
import { SHOTS } from './shots.ts'
import { type Stage, stageOf } from './stage.ts'
import { csvRows, sheetsOf } from './taken-home.ts'
import { withoutWayOut } from './ways-out.ts'

// What is odd is raised and decided, marks are given, and an objection is answered: each by those whose work it is.

const [A, B] = ['WZ-LC-001', 'WZ-LC-002']

/** Five points an event, marks of an expert, a flag, and a veto: each decision shows in totals worked out by hand. */
const SCHEME = {
  ...{ id: 'by-hand', version: '1', title: '手工方案' },
  groups: [
    {
      id: 'all',
      title: '全部',
      indicators: [
        {
          ...{ id: 'events', title: '活动场次', max: 60 },
          value: { metric: 'events_held' },
          rule: { form: 'perUnit', points: 5 },
        },
        {
          ...{ id: 'service', title: '服务评价', max: 40 },
          value: { mark: 'expert' },
          rule: { form: 'perUnit', points: 1 },
        },
      ],
    },
  ],
  adjustments: [{ id: 'safety', title: '安全生产扣分', when: { flag: '安全通报' }, points: -8 }],
  vetoes: [{ id: 'false', title: '弄虚作假', when: { finding: 'falsified' } }],
  grades: [
    { name: '合格', from: 20 },
    { name: '不合格', from: 0 },
  ],
}

let stage: Stage
let city: OpenPage
let district: OpenPage
let space: OpenPage
beforeAll(async () => {
  const empty = emptyCity()
  const store = await openCity(empty.database)
  await addAccounts(store)
  await store.accounts.grant('expert', YEAR, ['service'], anna('2026-01-15'))
  await store.years.open({ year: YEAR, settings: SETTINGS }, anna('2026-01-15'))
  await saveDraft(store, { document: SCHEME, ...anna('2026-01-15') })
  const wanted = { year: YEAR, scheme: { id: 'by-hand', version: '1' }, reason: null }
  await confirmProposal(store, (await proposeScheme(store, wanted, anna('2026-01-15')))!, bert('2026-01-15'))
  await move(store, 'reporting', '2026-01-16')
  const twice = { [`${A}/2.csv`]: events('甲', '乙', '丙', '丁', '丁') }
  const files = { ...whole(A), ...whole(B), ...twice }
  await handIn(store, files, { advance: 'verified', at: on('2026-01-20') })
  await move(store, 'reviewing', '2026-02-11')
  await move(store, 'scoring', '2026-02-21')
  await runAppraisal(store, { year: YEAR, ...anna('2026-02-22') })
  store.close()
  stage = await stageOf(empty)
  city = await stage.open(WIDE, 'city')
  district = await stage.open(WIDE, 'district')
  space = await stage.open(WIDE, 'space')
})
afterAll(() => stage?.close())

/** Sound to everybody: named, without serious findings, in the hand too. */
async function isSound({ page, complaints }: OpenPage, name: string) {
  const picture = (ending: string) =>
    page.screenshot({ path: join(SHOTS, `findings-${name}${ending}.png`), fullPage: true })
  expect([...(await unnamedOn(page)), ...(await withoutWayOut(page))]).toEqual([])
  expect(await axeFindings(page)).toEqual([])
  await picture('')
  await page.setViewportSize(NARROW)
  expect(await page.evaluate(() => document.scrollingElement!.scrollWidth <= window.innerWidth)).toBe(true)
  await picture('-narrow')
  await page.setViewportSize(WIDE)
  expect(complaints).toEqual([])
}

const findings = async (page: Page) =>
  (await rowsOf(page, 'findings')).map(({ data }) => `${data.space} ${data.code} ${data.state}`)

/** What the effect of a decision says of a space: total, rank, rank in its district, grade, each before and after. */
const effectOn = async (page: Page, of: string) =>
  (await page.getByTestId('effect').locator(`tr[data-space="${of}"] td`).allInnerTexts()).map((text) =>
    text.replaceAll(/\s+/g, ' '),
  )

test('the district raises a finding at a row of the report', async () => {
  const { page, visit } = district
  await visit(`/reports/${A}?year=${YEAR}`)
  await page.getByRole('checkbox', { name: /只看有标注的行/ }).uncheck()
  await page.getByRole('button', { name: '提出疑点：活动台账第 3 行' }).click()
  await page.getByRole('textbox', { name: '对活动台账第 3 行提出疑点' }).fill('签到表与乙活动的照片不符')
  await page.getByRole('button', { name: '提出', exact: true }).click()
  await page.getByText('已提出，列在“疑点”中').waitFor()
  await visit(`/findings?year=${YEAR}`)
  expect(await findings(page)).toContain(`${A} RAISED open`)
  await isSound(district, 'district')
})

test('the space answers it, with a file', async () => {
  const { page, visit } = space
  await visit(`/findings?year=${YEAR}`)
  expect((await findings(page)).every((line) => line.startsWith(A))).toBe(true)
  await page.getByRole('link', { name: '主管部门提出' }).click()
  await page.getByTestId('row-behind').waitFor()
  await page.getByLabel('写答复').fill('照片为当日所拍，附签到表')
  await page.getByRole('button', { name: '提交答复' }).click()
  await page.getByTestId('answers').getByText('照片为当日所拍').waitFor()
  const file = { name: '签到表.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF') }
  await page.getByTestId('attach').setInputFiles(file)
  await page.getByTestId('attachments').getByText('签到表.pdf').waitFor()
  expect(await page.getByTestId('decide').count()).toBe(0)
  await isSound(space, 'space')
})

test('the city bureau sees what an excluded row changes before it decides', async () => {
  const { page, visit } = city
  await visit(`/findings?year=${YEAR}`)
  await page.getByRole('link', { name: '主管部门提出' }).click()
  await page.getByTestId('effect').waitFor()
  await page.getByText('剔除该行', { exact: true }).click()
  await page.locator('[data-testid="effect"][data-changes="1"]').waitFor()
  // Four events at 5 points, as B has; without one of them it comes after B.
  expect(await effectOn(page, A)).toEqual(['20.00 15.00', '1 2', '1 2', '合格 不合格'])
  await isSound(city, 'decide')
  await page.getByLabel('理由').fill('签到表不能证明该场活动')
  await page.getByRole('button', { name: '作出处理' }).click()
  await page.getByText('已处理；重新计算后计入结果').waitFor()
  expect(await page.getByTestId('decisions').innerText()).toContain('签到表不能证明该场活动')
})

test('falsified takes a second person', async () => {
  const { page, visit } = city
  await visit(`/findings?year=${YEAR}&code=EVENT_DUPLICATE`)
  await page.getByRole('link', { name: '活动重复' }).click()
  await page.getByText('认定弄虚作假', { exact: true }).click()
  await page.getByLabel('认定依据').fill('方案一票否决条款')
  await page.getByLabel('理由').fill('同一活动编造两次')
  await page.getByRole('button', { name: '提请复核' }).click()
  await page.getByText('已提请复核').first().waitFor()
  expect(await page.getByTestId('proposed').innerText()).toContain('等待另一位用户复核')
  await isSound(city, 'proposed')
  const other = await stage.open(WIDE, 'city2')
  await other.visit(`/year?year=${YEAR}`)
  await other.page.getByTestId('confirm').click()
  await other.page.getByRole('button', { name: '通过', exact: true }).click()
  await other.page.locator('[data-state="confirmed"]').first().waitFor()
  await other.visit(`/findings?year=${YEAR}&standing=falsified`)
  expect(await findings(other.page)).toEqual([`${A} EVENT_DUPLICATE falsified`])
  expect(other.complaints).toEqual([])
})

test('what is left is dismissed together', async () => {
  const { page, visit } = city
  await visit(`/findings?year=${YEAR}&standing=open`)
  const open = (await findings(page)).length
  expect(open).toBe(2)
  await page.getByLabel('一并处理的理由').fill('两家均已核实')
  await page.getByTestId('dismiss').click()
  await page.getByRole('button', { name: '确定', exact: true }).click()
  await page.getByText(`已处理 ${open} 条`).waitFor()
  await isSound(city, 'dismissed')
})

test('the expert marks what was given to it, the city bureau sets a flag', async () => {
  const expert = await stage.open(WIDE, 'expert')
  await expert.visit(`/?year=${YEAR}`)
  const mark = (of: string) => expert.page.locator(`[data-testid="marks"] tr[data-space="${of}"] input`)
  await mark(A!).fill('41')
  expect(await mark(A!).getAttribute('aria-invalid')).toBe('true')
  expect(await expert.page.getByTestId('save-marks').isDisabled()).toBe(true)
  await mark(A!).fill('30.5')
  // What is not saved is not taken home.
  expect(await expert.page.locator('main [data-download]').count()).toBe(0)
  await expert.page.keyboard.press('Enter')
  await expert.page.keyboard.type('28')
  await expert.page.getByTestId('save-marks').click()
  await expert.page.getByText('已评 2 / 2').waitFor()
  const way = (name: string) => expert.page.getByRole('button', { name })
  const [head, ...marks] = csvRows((await downloaded(expert.page, way('下载 CSV'))).path)
  const shown = await expert.page
    .locator('[data-testid="marks"] tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => (row.children[0] as HTMLElement).innerText + row.querySelector('input')!.value),
    )
  expect(head).toEqual(['空间', '区县', '服务评价（满分 40）'])
  expect(marks.map((cells) => cells.join(''))).toEqual(shown.map((line) => line.replaceAll(/\s/g, '')))
  const { [`${YEAR} 年度评分表 expert`]: sheet } = sheetsOf(
    (await downloaded(expert.page, way('下载 XLSX'))).path,
  )
  expect(sheet!.slice(1).map((cells) => cells[2])).toEqual([30.5, 28])
  await isSound(expert, 'expert')

  const { page, visit } = city
  await visit(`/marks?year=${YEAR}&expert=expert`)
  expect(await page.locator(`[data-testid="marks"] tr[data-space="${B}"] input`).inputValue()).toBe('28')
  expect(await page.getByTestId('progress').innerText()).toContain('2/2')
  await page.getByRole('combobox', { name: '空间' }).fill(B!)
  await page.keyboard.press('Enter')
  await page.getByLabel('标记说明').fill('消防检查通报')
  await page.getByTestId('set-flag').click()
  await page.getByTestId('flags').getByText('消防检查通报').waitFor()
  await isSound(city, 'marks')
})

test('in preview the space objects, with a file', async () => {
  const store = openStore(stage.city.database)
  const { results } = await runAppraisal(store, { year: YEAR, ...anna('2026-02-25') })
  // A: vetoed. B: 4 events at 5, 28 of the expert, 8 less.
  expect(results.map((result) => [result.space, result.status, result.total])).toEqual([
    [B, 'scored', 40],
    [A, 'vetoed', expect.anything()],
  ])
  await move(store, 'preview', '2026-03-01')
  store.close()
  const { page, visit } = space
  await visit(`/objections?year=${YEAR}`)
  await page.getByLabel('异议内容和依据').fill('第 3 行活动有签到表，应当计入')
  await page.getByTestId('object').click()
  await page.getByRole('link', { name: '第 1 号' }).click()
  await page.getByTestId('answers').waitFor({ state: 'attached' })
  const file = { name: '照片.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF') }
  await page.getByTestId('attach').setInputFiles(file)
  await page.getByTestId('attachments').getByText('照片.pdf').waitFor()
  await isSound(space, 'objection')
})

test('the city bureau answers, and upholds it with what follows', async () => {
  const { page, visit } = city
  await visit(`/objections?year=${YEAR}`)
  await page.getByRole('link', { name: '第 1 号' }).click()
  await page.getByLabel('写答复').fill('已收到，正在核对签到表')
  await page.getByRole('button', { name: '提交答复' }).click()
  await page.getByTestId('answers').getByText('正在核对签到表').waitFor()
  await page.getByText('成立', { exact: true }).click()
  await page.getByLabel('理由').fill('签到表真实')
  await page.getByLabel('更正了什么').fill('由空间更正活动台账后重新审核')
  await page.getByRole('checkbox', { name: /重新开放报告/ }).check()
  await page.getByLabel('开放至').fill('2099-12-31')
  await isSound(city, 'objection-decide')
  await page.getByRole('button', { name: '作出处理' }).click()
  await page.getByTestId('decision').waitFor()
  await space.visit(`/objections?year=${YEAR}`)
  expect((await rowsOf(space.page, 'objections')).map(({ data }) => data.state)).toEqual(['upheld'])
  await space.visit(`/reports/${A}?year=${YEAR}`)
  await space.page.getByText('报告已重新开放，可更正至 2099年12月31日').waitFor()
  await isSound(space, 'reopened')
  await space.page.getByTestId('redraft').click()
  await space.page.getByTestId('submit').waitFor()
})

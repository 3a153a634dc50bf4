import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { read, write } from '@e965/xlsx'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '#server/db/store.ts'
import { createAccount } from '#server/usecase/create-account.ts'
import { addAccounts, PASSWORD } from '#test/accounts.ts'
import { events, mentoring, mentors, profile, tenants, YEAR } from '#test/usecase/city.ts'
import { zipOf } from '#test/usecase/zip-of.ts'
import { emptyCity } from './city.ts'
import { type Clock, clockAhead } from './clock.ts'
import { downloaded, rowsOf } from './on-page.ts'
import { NARROW, type OpenPage, settled, WIDE } from './open-page.ts'
import { SHOTS } from './shots.ts'
import { type Stage, stageOf } from './stage.ts'

// A whole year by the pages alone, from sign-in to the published list: everyone does what is theirs to do.

const [A, B, C, ABSENT] = ['WZ-LC-001', 'WZ-LC-002', 'WZ-LC-003', 'WZ-OH-001'] as const
const NAMES = { [A]: '越新众创空间', [B]: '能能众创空间', [C]: '瓯江创客汇', [ABSENT]: '南湖众创空间' }

let folder: string
let clock: Clock
let stage: Stage
const people = new Map<string, OpenPage>()

/** Someone at their own browser; signed in by the page, and again where that has ended meanwhile. */
async function at(login: string, address: string): Promise<OpenPage> {
  const known = people.get(login)
  const person = known ?? (await stage.open(WIDE, 'nobody'))
  people.set(login, person)
  const { page, visit } = person
  await visit(address)
  if (await page.getByTestId('sign-in').count()) {
    await page.getByLabel('登录名').fill(login)
    await page.getByRole('textbox', { name: '密码' }).fill(PASSWORD)
    await page.getByTestId('sign-in').click()
    await page.getByTestId('sign-in').waitFor({ state: 'detached' })
    await settled(page)
  }
  return person
}

const ofYear = (path: string): string => `${path}${path.includes('?') ? '&' : '?'}year=${YEAR}`

/** Pictures of a state, wide and narrow; nothing runs out of the page. */
async function shoot({ page }: OpenPage, name: string): Promise<void> {
  await page.screenshot({ path: join(SHOTS, `year-${name}.png`), fullPage: true })
  await page.setViewportSize(NARROW)
  expect(await page.evaluate(() => document.scrollingElement!.scrollWidth <= window.innerWidth)).toBe(true)
  await page.screenshot({ path: join(SHOTS, `year-${name}-narrow.png`), fullPage: true })
  await page.setViewportSize(WIDE)
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'e2e-year-'))
  const file = (name: string, ...lines: string[]): string => {
    writeFileSync(join(folder, name), lines.join('\n'))
    return join(folder, name)
  }
  const city = emptyCity()
  city.command(
    'registry',
    'import',
    file('区县.csv', '区划代码,名称,类型', '330302,鹿城区,县市区', '330304,瓯海区,县市区'),
    file(
      '空间.csv',
      '空间编码,空间名称,所属区县,备案日期',
      ...Object.entries(NAMES).map(
        ([code, name]) => `${code},${name},${code === ABSENT ? '瓯海区' : '鹿城区'},2019-09-05`,
      ),
    ),
  )
  const store = openStore(city.database)
  await addAccounts(store, A)
  for (const [login, space] of [
    ['space-b', B],
    ['space-c', C],
  ] as const) {
    const account = { login, name: NAMES[space], role: 'space', space, password: PASSWORD } as const
    await createAccount(store, account, { by: 'test', at: '2026-01-01T00:00:00.000Z' })
  }
  store.close()
  clock = clockAhead()
  stage = await stageOf(city, clock)
})
afterAll(async () => {
  await stage?.close()
  clock?.remove()
  rmSync(folder, { recursive: true, force: true })
})

const [CITY, SECOND, DISTRICT] = ['city', 'city2', 'district'] as const

/** The city bureau moves the appraisal on, as soon as nothing hinders it. */
async function moveOn(word: RegExp): Promise<void> {
  const { page } = await at(CITY, ofYear('/year'))
  await page
    .getByTestId('move-on')
    .and(page.getByRole('button', { name: word }))
    .click()
  await page.getByRole('button', { name: '确定', exact: true }).click()
}

/** Another person of the city bureau confirms what was proposed. */
async function confirm(): Promise<void> {
  const { page } = await at(SECOND, ofYear('/year'))
  await page.getByTestId('confirm').click()
  await page.getByRole('button', { name: '通过', exact: true }).click()
  await page.locator('[data-proposal][data-state="confirmed"]').first().waitFor()
}

test('the city bureau opens the year; its scheme takes two people', async () => {
  const opened = await at(CITY, ofYear('/year'))
  const { page } = opened
  await page.getByLabel('报送截止日').fill(clock.day(10))
  await page.getByLabel('审核截止日').fill(clock.day(20))
  await page.getByLabel('预览截止日').fill(clock.day(30))
  await page.getByTestId('open-year').click()
  await page.getByRole('combobox', { name: '考核方案' }).click()
  await page.getByTitle(/温州/).first().click()
  await page.getByTestId('propose-scheme').click()
  await page.locator('[data-proposal][data-state="open"]').waitFor()
  await shoot(opened, 'proposed')
  await confirm()
  await moveOn(/进入“填报”/)
  await page.getByText('由“准备”进入“填报”').waitFor()
})

const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
const NO_TENANTS = tenants().split('\n')[0]!
const NO_SESSIONS = mentoring().split('\n')[0]!
const others = [
  csv('入驻.csv', NO_TENANTS),
  csv('导师.csv', mentors('张三', '李四')),
  csv('辅导.csv', NO_SESSIONS),
]

type Files = readonly ReturnType<typeof csv>[] | string

async function send({ page }: OpenPage, files: Files): Promise<void> {
  await page.getByTestId('files').setInputFiles(files as never)
  await page.getByTestId('send').click()
  await page.getByTestId('upload-summary').waitFor()
  await settled(page)
}

async function submit(login: string, space: string): Promise<void> {
  const { page } = await at(login, ofYear(`/reports/${space}`))
  await page.getByTestId('submit').click()
  await page.getByText('已提交，等待区县科技局审核').waitFor()
}

test('one space hands in files in order, and submits', async () => {
  const opened = await at('space', ofYear('/upload'))
  await send(opened, [
    csv('基本情况.csv', profile(30)),
    csv('活动.csv', events('甲', '乙', '丙', '丁', '戊')),
    csv('入驻.csv', tenants()),
    csv('导师.csv', mentors('张三', '李四')),
    csv('辅导.csv', mentoring()),
  ])
  expect(await opened.page.locator('[data-figure="issues_error"]').count()).toBe(0)
  await submit('space', A)
})

test('another mends what was wrong in the table that comes back, and submits', async () => {
  const opened = await at('space-b', ofYear('/upload'))
  const { page } = opened
  const faulty = events('甲', '乙', '丙').replace('乙,路演,2025-03-05', '乙,路演,2025-02-30')
  await send(opened, [csv('基本情况.csv', profile(20)), csv('活动.csv', faulty), ...others])
  expect(await page.locator('[data-figure="issues_error"]').getAttribute('data-value')).toBe('1')
  const { path } = await downloaded(page, page.getByRole('link', { name: '活动台账.xlsx' }))
  const book = read(readFileSync(path))
  book.Sheets[book.SheetNames[0]!]!.C3 = { t: 's', v: '2025-02-28' }
  const mended = join(folder, '活动台账（已改）.xlsx')
  writeFileSync(mended, write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer)
  await page.getByRole('button', { name: '继续上传' }).click()
  await send(opened, mended)
  expect(await page.locator('[data-figure="issues_error"]').count()).toBe(0)
  await submit('space-b', B)
})

test('a third hands in a zip', async () => {
  const opened = await at('space-c', ofYear('/upload'))
  const zip = await zipOf({
    '基本情况.csv': profile(25),
    '活动.csv': events('甲', '乙'),
    ...Object.fromEntries(others.map(({ name, buffer }) => [name, buffer])),
  })
  await send(opened, [{ name: '报送.zip', mimeType: 'application/zip', buffer: Buffer.from(zip) }])
  await submit('space-c', C)
})

test('the district returns one with a reason; its space mends a cell on the page and submits again', async () => {
  const reviewer = await at(DISTRICT, ofYear('/review'))
  await reviewer.page.getByTestId('queue').waitFor()
  await shoot(reviewer, 'queue')
  await reviewer.visit(ofYear(`/review/${C}`))
  await reviewer.page.getByTestId('decision').waitFor()
  await reviewer.page.keyboard.press('r')
  await reviewer.page.keyboard.type('第 2 行活动人数与签到表不符')
  await reviewer.page.keyboard.press('Tab')
  await reviewer.page.keyboard.press('Enter')
  await reviewer.page.getByTestId('done').waitFor()

  const { page } = await at('space-c', ofYear(`/reports/${C}`))
  await page.getByText('报告被退回：第 2 行活动人数与签到表不符').waitFor()
  await page
    .getByTestId('ledgers')
    .getByRole('button', { name: /^活动台账/ })
    .click()
  await page.getByTestId('ledgers').getByRole('checkbox').uncheck()
  await page.getByRole('button', { name: '在线改：报送.zip/活动.csv · 第 2 行' }).click()
  await page.getByTestId('mend').getByLabel('参加人数', { exact: false }).fill('18')
  await page.getByTestId('save-row').click()
  await page.getByText('第 2 次报送').waitFor()
  await submit('space-c', C)
})

test('the district verifies all three, and prints its summary', async () => {
  for (const space of [A, B, C]) {
    const { page } = await at(DISTRICT, ofYear(`/review/${space}`))
    await page.getByTestId('decision').waitFor()
    await page.keyboard.press('v')
    await page.keyboard.type('02032026')
    await page.keyboard.press('Enter')
    await page.getByTestId('done').waitFor()
  }
  const opened = await at(DISTRICT, ofYear('/review/summary'))
  await opened.page.getByTestId('summary').waitFor()
  expect(await opened.page.getByTestId('counts').innerText()).toBe('应报3家，已报3家，已核验3家，未报0家')
  await shoot(opened, 'summary')
})

test('the city bureau closes the reports, scores, and lets each space see its own', async () => {
  clock.pass(11)
  await moveOn(/进入“审核”/)
  const { page } = await at(CITY, ofYear('/review'))
  await page.getByTestId('accept-all').click()
  await page.getByRole('button', { name: '采信', exact: true }).click()
  expect(await page.getByTestId('accepted').innerText()).toBe('已采信 3 份')
  await moveOn(/进入“评分”/)
  const ranking = await at(CITY, ofYear('/ranking'))
  await ranking.page.getByTestId('recompute').click()
  await ranking.page.getByRole('tooltip').getByRole('button', { name: '开始计算' }).click()
  await ranking.page.getByTestId('ranking').waitFor()
  await settled(ranking.page)
  await shoot(ranking, 'ranking')
  await moveOn(/进入“预览”/)
  await page.getByText('由“评分”进入“预览”').waitFor()
})

test('a space reads its scorecard and objects; the city bureau answers with its reasons', async () => {
  const own = await at('space-b', ofYear(`/scorecard/${B}`))
  await own.page.getByRole('heading', { name: NAMES[B] }).waitFor()
  await shoot(own, 'scorecard')
  await own.visit(ofYear('/objections'))
  await own.page.getByLabel('异议内容和依据').fill('十二月的年会没有计入')
  await own.page.getByTestId('object').click()
  await own.page.getByRole('link', { name: '第 1 号' }).waitFor()

  const { page } = await at(CITY, ofYear('/objections'))
  await page.getByRole('link', { name: '第 1 号' }).click()
  await page.getByText('不成立', { exact: true }).click()
  await page.getByLabel('理由').fill('报送的活动台账中没有这一场，截止日后不再补报')
  await shoot(people.get(CITY)!, 'objection')
  await page.getByRole('button', { name: '作出处理' }).click()
  await page.getByTestId('decision').waitFor()

  await own.visit(ofYear('/objections'))
  expect((await rowsOf(own.page, 'objections')).map(({ data }) => data.state)).toEqual(['rejected'])
  await own.page.getByRole('link', { name: '第 1 号' }).click()
  await own.page.getByText('截止日后不再补报').first().waitFor()
  await shoot(own, 'objection-rejected')
})

test('the list is public for its working days, as a paper too', async () => {
  clock.pass(20)
  await moveOn(/进入“公示”/)
  const opened = await at(CITY, ofYear('/publication'))
  const { page } = opened
  await page.getByLabel('受理部门').fill('高新技术处')
  await page.getByLabel('联系地址').fill('市府路 500 号')
  await page.getByLabel('办公电话').fill('0577-88960000')
  const notice = await downloaded(page, page.getByRole('button', { name: '下载通知（Word）' }))
  expect(notice.name).toMatch(/公示.*\.docx$/)
  const list = await downloaded(page, page.getByRole('button', { name: '下载名单（Excel）' }))
  expect(list.name).toMatch(/\.xlsx$/)
  await shoot(opened, 'publication')
  const outside = await stage.open(WIDE, 'nobody')
  await outside.visit(ofYear('/public'))
  await outside.page.getByRole('heading', { name: /绩效考核结果公示/ }).waitFor()
  const text = await outside.page.locator('main').innerText()
  for (const name of [NAMES[A], NAMES[B], NAMES[C]]) expect(text).toContain(name)
  await shoot(outside, 'publicity')
})

test('after them two people publish it, and everybody reads it', async () => {
  clock.pass(20)
  await moveOn(/提请发布/)
  await confirm()
  const outside = await stage.open(WIDE, 'nobody')
  await outside.visit(ofYear('/public'))
  await outside.page.getByRole('heading', { name: /绩效考核结果$/ }).waitFor()
  await shoot(outside, 'published')
  const own = await at('space', ofYear(`/scorecard/${A}`))
  await own.page.getByRole('heading', { name: NAMES[A] }).waitFor()
  await shoot(own, 'own-published')
  const auditor = await at('auditor', ofYear('/audit'))
  expect(await auditor.page.locator('main').innerText()).toContain('发布')
  for (const [login, { complaints }] of people) expect(complaints, login).toEqual([])
  expect(outside.complaints).toEqual([])
})

test('what was published comes out the same again', () => {
  expect(stage.city.command<{ readonly ok: boolean }>('verify').ok).toBe(true)
})

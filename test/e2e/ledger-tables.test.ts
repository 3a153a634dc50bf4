import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '#server/db/store.ts'
import { LEDGERS, type LedgerId } from '#shared/ledger/ledgers.ts'
import { handIn, openCity, whole, YEAR } from '#test/usecase/city.ts'
import { emptyCity } from './city.ts'
import { downloaded } from './on-page.ts'
import type { OpenPage } from './open-page.ts'
import type { Looking } from './signed-in.ts'
import { type Stage, stageOf } from './stage.ts'
import { takenHome } from './taken-home.ts'

// The rows of a report with what is said of them, and what changed in them, as files: as masked as they are shown.

const SPACE = 'WZ-LC-001'
const EVENTS = '活动名称,活动类型,举办日期,参加人数,附件'
const FIRST = {
  ...whole(SPACE),
  [`${SPACE}/2.csv`]: [
    EVENTS,
    '甲,路演,2025-03-05,20,',
    '乙,路演,2025-03-06,20,',
    '丙,路演,2025-03-07,20,',
  ].join('\n'),
  [`${SPACE}/6.csv`]: '指标名称,数值,说明\n纳税总额,-3.5,@SUM(A1)',
}
const SECOND = {
  ...FIRST,
  [`${SPACE}/2.csv`]: [
    EVENTS,
    '甲,路演,2025-03-05,1200,',
    '乙,沙龙,2025-03-06,20,',
    '=1+1,路演,2025-03-08,20,',
    '=1+1,路演,2025-03-08,20,',
  ].join('\n'),
}

let stage: Stage
const pages = new Map<Looking, OpenPage>()
beforeAll(async () => {
  const city = emptyCity()
  const store = await openCity(city.database)
  await handIn(store, FIRST, { advance: 'submitted' })
  await handIn(store, SECOND, { advance: 'submitted' })
  store.close()
  stage = await stageOf(city)
})
afterAll(() => stage?.close())

async function look(as: Looking, address: string): Promise<Page> {
  const opened = pages.get(as) ?? (await stage.open(undefined, as))
  pages.set(as, opened)
  await opened.visit(address)
  return opened.page
}

/** All rows of a ledger, those too of which nothing is said. */
async function allOf(page: Page, ledger: string) {
  const panel = page.getByTestId('ledgers')
  await panel.getByRole('checkbox').uncheck()
  await panel.locator(`[data-ledger="${ledger}"]`).click()
  return panel
}

/** Columns that are drawn: what is said, told below, a mark, and a file's name without its folders. */
const DRAWN = ['marks', 'verdict', 'why', 'source']

test('the rows of every ledger with their marks', async () => {
  const page = await look('space', `/reports/${SPACE}?year=${YEAR}`)
  const bare = (text: string) => text.replaceAll(/\s/g, '')
  for (const { id } of LEDGERS) {
    const { csv } = await takenHome(page, await allOf(page, id), 'marked-rows', DRAWN)
    const shown = await page
      .getByTestId('marked-rows')
      .locator('tbody [data-col="marks"]')
      .evaluateAll((cells) =>
        cells.map((cell) => [...cell.querySelectorAll('p')].map((line) => line.innerText).join('')),
      )
    const column = csv[0]!.indexOf('提示、佐证与意见')
    expect(csv.slice(1, shown.length + 1).map((row) => bare(row[column]!))).toEqual(shown.map(bare))
  }
})

test('what is said of a row and what became of it; formulas do no harm, numbers stay numbers', async () => {
  const page = await look('space', `/reports/${SPACE}?year=${YEAR}`)
  const events = await takenHome(page, await allOf(page, 'events'), 'marked-rows', DRAWN)
  const [, ...rows] = events.csv
  expect(rows.map((row) => [row[0], row[2], row[3], row[4]])).toEqual([
    ['2', '计入', '—', '甲'],
    ['3', '计入', '—', '乙'],
    ['4', '计入', '—', "'=1+1"],
    ['5', '未计入', '与前面已计入的活动同名同日', "'=1+1"],
  ])
  expect(rows[3]![1]).toMatch(/^提醒　/)
  expect(events.xlsx[1]).toContain(1200)
  expect(events.xlsx[3]).toContain('=1+1')
  const { csv, xlsx } = await takenHome(page, await allOf(page, 'extras'), 'marked-rows', DRAWN)
  expect(csv[1]).toEqual(expect.arrayContaining(['-3.5', "'@SUM(A1)"]))
  expect(xlsx[1]).toEqual(expect.arrayContaining([-3.5, '@SUM(A1)']))
})

test('what changed between two revisions, row by row', async () => {
  const page = await look('district', `/review/${SPACE}?year=${YEAR}`)
  const changes = page.getByTestId('comparison').locator('details[data-ledger="events"]')
  await changes.locator('summary').click()
  const { csv } = await takenHome(page, changes, 'changes-events')
  expect(csv.slice(1).map((row) => row.slice(0, 6))).toEqual([
    ['改', '2', '甲', '路演', '2025年3月5日', expect.any(String)],
    ['改', '3', '乙', '路演 → 创业沙龙', '2025年3月6日', expect.any(String)],
    ['增', '4', "'=1+1", '路演', '2025年3月8日', expect.any(String)],
    ['增', '5', "'=1+1", '路演', '2025年3月8日', expect.any(String)],
    ['删', '4', '丙', '路演', '2025年3月7日', expect.any(String)],
  ])
  expect(csv[1]).toContain('20 → 1,200')
})

test('persons are masked to who does not work on the report', async () => {
  const file = async (as: Looking) => {
    const page = await look(as, `/reports/${SPACE}?year=${YEAR}`)
    const panel = await allOf(page, 'mentors')
    await takenHome(page, panel, 'marked-rows', DRAWN)
    return readFileSync(
      (await downloaded(page, panel.getByRole('button', { name: '下载 CSV' }))).path,
      'utf8',
    )
  }
  expect(await file('space')).toMatch(/张三[\s\S]*李四/)
  const masked = await file('auditor')
  expect(masked).toMatch(/张\*[\s\S]*李\*/)
  expect(masked).not.toMatch(/张三|李四/)
})

test('what can not be put on record is not saved, and the page says so', async () => {
  const page = await look('auditor', `/reports/${SPACE}?year=${YEAR}`)
  const panel = await allOf(page, 'mentors')
  await page.route('**/trpc/report.saved*', (route) => route.fulfill({ status: 503, body: '' }))
  let saved = 0
  page.on('download', () => saved++)
  await panel.getByRole('button', { name: '下载 CSV' }).click()
  await panel.getByText('没有完成').waitFor()
  expect(saved).toBe(0)
  await page.unroute('**/trpc/report.saved*')
  // The refusal is what the browser holds against the page.
  pages.get('auditor')!.complaints.length = 0
})

test('each of them is on record', async () => {
  const store = openStore(stage.city.database)
  const entries = await store.log.list({ scope: 'all', action: 'downloaded', limit: 500 })
  store.close()
  const of = (who: Looking, ledger: LedgerId) =>
    entries.flatMap(({ by, space, detail }) =>
      by === who && detail.includes(`"${ledger}"`) ? [`${space} ${detail}`] : [],
    )
  expect(of('district', 'events').toSorted()).toEqual(
    ['csv', 'xlsx'].map(
      (format) => `${SPACE} ${JSON.stringify({ revision: 2, against: 1, table: 'events', format })}`,
    ),
  )
  expect(of('auditor', 'mentors')).toHaveLength(3)
  expect(of('space', 'mentors')).toHaveLength(5)
  for (const { complaints } of pages.values()) expect(complaints).toEqual([])
})

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStore } from '#server/db/store.ts'
import { axeFindings } from './axe.ts'
import { CASES, type City, demoCity, emptyCity, registryOf } from './city.ts'
import { undrawnOn, unnamedOn } from './on-page.ts'
import { NARROW, type OpenPage, settled, WIDE } from './open-page.ts'
import type { Looking } from './signed-in.ts'
import { runsOf, type Stage, stageOf } from './stage.ts'

// Every page in every state is sound in itself, on a desk and in the hand. A picture of each goes to shots/.

const SHOTS = join(import.meta.dirname, 'shots')
const YEAR = 2025
const SIZES = [WIDE, NARROW]

/** A page in a state: its address, how it gets there, and what it is right to be told on the way. */
interface State {
  readonly name: string
  readonly address: string
  /** Whose page it is; the city bureau's, if left out. */
  readonly as?: Looking
  readonly act?: (page: Page) => Promise<void>
  readonly shows?: string
  readonly complains?: RegExp
}

const overview = { name: 'overview', address: '/' }
const PLAIN: readonly State[] = [
  { name: 'ranking', address: `/ranking?year=${YEAR}` },
  { name: 'districts', address: `/districts?year=${YEAR}` },
  { name: 'reports', address: `/reports?year=${YEAR}` },
  { name: 'upload', address: `/upload?year=${YEAR}` },
  { name: 'scheme', address: `/scheme?year=${YEAR}` },
]
const NOT_THERE = /404/

/** The demo's space, whose account is there, and another one of its district whose report waits for review. */
const [OWN, WAITING] = ['WZ-LC-011', 'WZ-LC-014']

/** Pages of those who review, hand in, look or mark: what they have of their own. */
async function statesOfOthers(city: City): Promise<State[]> {
  const store = openStore(city.database)
  const claim = (await store.findings.list(YEAR, 'all')).find(({ code }) => code === 'FIRM_CLAIMED_TWICE')!
  store.close()
  const finding = `/findings/${claim.space}/${claim.id}?year=${YEAR}`
  return [
    { name: 'review', as: 'district', address: `/review?year=${YEAR}` },
    { name: 'review-of-city', address: `/review?year=${YEAR}&status=verified` },
    { name: 'review-no-match', as: 'district', address: `/review?year=${YEAR}&q=没有`, shows: 'no-match' },
    { name: 'review-one', as: 'district', address: `/review/${WAITING}?year=${YEAR}`, shows: 'decision' },
    { name: 'review-summary', as: 'district', address: `/review/summary?year=${YEAR}`, shows: 'summary' },
    { name: 'review-summary-which', address: `/review/summary?year=${YEAR}`, shows: 'no-district' },
    { name: 'report-as-space', as: 'space', address: `/reports/${OWN}?year=${YEAR}`, shows: 'next' },
    { name: 'report-as-auditor', as: 'auditor', address: `/reports/${OWN}?year=${YEAR}` },
    { name: 'receipt', as: 'space', address: `/reports/${OWN}/receipt?year=${YEAR}`, shows: 'receipt' },
    { name: 'pledge', as: 'space', address: `/reports/${OWN}/pledge?year=${YEAR}`, shows: 'pledge' },
    { name: 'findings', address: `/findings?year=${YEAR}`, shows: 'findings' },
    { name: 'findings-as-space', as: 'space', address: `/findings?year=${YEAR}`, shows: 'findings' },
    { name: 'finding', address: finding, shows: 'effect' },
    { name: 'finding-as-auditor', as: 'auditor', address: finding, shows: 'others' },
    { name: 'objections', address: `/objections?year=${YEAR}`, shows: 'no-objections' },
    { name: 'marks', address: `/marks?year=${YEAR}`, shows: 'no-items' },
    { name: 'marks-as-expert', as: 'expert', address: `/?year=${YEAR}`, shows: 'nothing-given' },
    { name: 'registry', address: '/registry' },
    { name: 'audit', address: `/audit?year=${YEAR}` },
    { name: 'public', as: 'nobody', address: '/public?year=2024' },
    { name: 'publication', address: '/publication?year=2024' },
    { name: 'board', address: `/board?year=${YEAR}` },
    { name: 'scorecard-as-space', as: 'space', address: `/scorecard/${OWN}?year=2024` },
  ]
}

async function demoStates(city: City): Promise<State[]> {
  const { results } = runsOf(city, [YEAR]).get(YEAR)!
  const first = (status: string) => results.find((result) => result.status === status)!.space
  const without = results.filter(({ status }) => status === 'not_reported').map(({ space }) => space)
  const handedIn = without.find((space) => reportOf(city, space))!
  const nothing = without.find((space) => !reportOf(city, space))!
  const best = results[0]!.space
  return [
    overview,
    ...PLAIN,
    ...(await statesOfOthers(city)),
    { name: 'overview-first-year', address: '/?year=2023' },
    { name: 'overview-without-data', address: '/?year=2020', shows: 'no-run' },
    { name: 'ranking-by-district', address: `/ranking?year=${YEAR}&by=district` },
    { name: 'ranking-filtered', address: `/ranking?year=${YEAR}&district=鹿城区&grade=良好&sort=-occupancy` },
    { name: 'ranking-no-match', address: `/ranking?year=${YEAR}&q=没有这样的空间`, shows: 'no-match' },
    { name: 'ranking-with-spread', address: `/ranking?year=${YEAR}&spread=true` },
    { name: 'ranking-without-data', address: '/ranking?year=2020', shows: 'no-run' },
    { name: 'districts-of-occupancy', address: `/districts?year=${YEAR}&measure=occupancy&district=瑞安市` },
    { name: 'districts-without-data', address: '/districts?year=2020', shows: 'no-run' },
    { name: 'scorecard-scored', address: `/scorecard/${best}?year=${YEAR}` },
    { name: 'scorecard-tenants', address: `/scorecard/${best}?year=${YEAR}&ledger=tenants&rows=uncounted` },
    { name: 'scorecard-exempt', address: `/scorecard/${first('exempt')}?year=${YEAR}` },
    { name: 'scorecard-draft', address: `/scorecard/${handedIn}?year=${YEAR}` },
    { name: 'scorecard-missing', address: `/scorecard/${nothing}?year=${YEAR}`, shows: 'no-report' },
    {
      name: 'scorecard-unknown',
      address: `/scorecard/WZ-XX-999?year=${YEAR}`,
      shows: 'missing',
      complains: NOT_THERE,
    },
    { name: 'scheme-weights', address: `/scheme?year=${YEAR}&tab=weights&maxima=15,5,20,25,8,20,7` },
    {
      name: 'scheme-draft',
      address: `/scheme?year=${YEAR}&tab=draft`,
      act: (page) => page.getByTestId('shifts').waitFor(),
    },
    {
      name: 'scheme-compare',
      address: `/scheme?year=${YEAR}&tab=compare`,
      act: (page) => page.getByRole('combobox', { name: '前一版本' }).waitFor(),
    },
    { name: 'year', address: `/year?year=${YEAR}` },
    { name: 'year-published', address: '/year?year=2024' },
    { name: 'year-not-opened', address: '/year?year=2020', shows: 'not-opened' },
    { name: 'reports-faulty', address: `/reports?year=${YEAR}&faulty=true` },
    { name: 'report', address: `/reports/${best}?year=${YEAR}` },
    { name: 'report-draft', address: `/reports/${handedIn}?year=${YEAR}` },
    {
      name: 'report-missing',
      address: `/reports/${nothing}?year=${YEAR}`,
      shows: 'missing',
      complains: NOT_THERE,
    },
    { name: 'users', address: '/users' },
    { name: 'users-no-match', address: '/users?q=没有这样的人', shows: 'no-match' },
    { name: 'users-new', address: '/users?making=true', shows: 'new-user' },
    { name: 'users-expert', address: '/users?expert=expert', shows: 'nothing-to-mark' },
    { name: 'account', address: '/account' },
    { name: 'nowhere', address: '/nowhere', shows: 'missing' },
    {
      name: 'overview-as-tables',
      address: `/?year=${YEAR}`,
      act: async (page) => {
        // Each of them reads 查看图形 once it is pressed.
        const buttons = page.getByRole('button', { name: '查看表格' })
        while ((await buttons.count()) > 0) await buttons.first().click()
      },
    },
    {
      name: 'upload-chosen',
      address: `/upload?year=${YEAR}`,
      act: (page) => page.getByTestId('files').setInputFiles(join(CASES, 'faults/2025/WZ-0302-001.zip')),
      shows: 'chosen',
    },
    {
      name: 'upload-done',
      address: `/upload?year=${YEAR}`,
      act: async (page) => {
        await page.getByTestId('files').setInputFiles(join(CASES, 'faults/2025/WZ-0302-001.zip'))
        await page.getByTestId('send').click()
        await page.getByTestId('upload-summary').waitFor()
      },
    },
    {
      name: 'overview-loading',
      address: '/',
      act: async (page) => {
        await page.route('**/trpc/city.overview*', () => {})
        await page.goto(page.url(), { waitUntil: 'commit' })
        await page.locator('h1').waitFor()
        await page.getByTestId('loading').waitFor()
      },
      shows: 'loading',
    },
    {
      name: 'ranking-offline',
      address: `/ranking?year=${YEAR}`,
      act: async (page) => {
        await page.route('**/trpc/ranking.get*', (route) => route.abort('connectionrefused'))
        await page.reload()
        await page.getByTestId('failed').waitFor()
      },
      shows: 'failed',
      complains: /ERR_CONNECTION_REFUSED/,
    },
  ]
}

function reportOf(city: City, space: string): boolean {
  try {
    city.command('report', 'show', '--year', `${YEAR}`, '--space', space)
    return true
  } catch {
    return false
  }
}

/** A city that has a registry, and nothing yet in it. */
function registryOnly(): City {
  const city = emptyCity()
  city.command('registry', 'import', ...registryOf('plain'))
  return city
}

/** The pages, some of which have nothing to show and say so. */
const saying = (notices: Readonly<Record<string, string>>): readonly State[] =>
  [overview, ...PLAIN].map((state) =>
    notices[state.name] ? { ...state, shows: notices[state.name]! } : state,
  )
const WITHOUT_REPORTS = saying({ overview: 'no-run', ranking: 'no-run', districts: 'no-run' })
const WITHOUT_SPACES = saying({
  overview: 'no-spaces',
  ranking: 'no-run',
  districts: 'no-run',
  reports: 'no-spaces',
})

describe.each<[string, () => City, (city: City) => readonly State[] | Promise<readonly State[]>]>([
  ['demo', demoCity, demoStates],
  ['registry', registryOnly, () => WITHOUT_REPORTS],
  ['empty', emptyCity, () => WITHOUT_SPACES],
])('%s', (kind, make, statesOf) => {
  let stage: Stage
  let states: readonly State[]
  beforeAll(async () => {
    mkdirSync(SHOTS, { recursive: true })
    const city = make()
    states = await statesOf(city)
    stage = await stageOf(city)
  })
  afterAll(() => stage?.close())

  test.each(SIZES)('every page at $width', { timeout: 900_000 }, async (size) => {
    const found: Record<string, string[]> = {}
    const waiting = [...states]
    const look = async () => {
      for (let state = waiting.shift(); state; state = waiting.shift()) {
        const opened = await stage.open(size, state.as)
        const picture = (ending = '') =>
          opened.page.screenshot({
            path: join(SHOTS, `${kind}-${state.name}-${size.width}${ending}.png`),
            fullPage: true,
          })
        const wrong = await faultsOf(opened, state, stage.city.demo).catch((error) => [String(error)])
        await picture()
        // Colours are the same at every width.
        if (size === WIDE) {
          wrong.push(...(await faultsInDark(opened, state)))
          await picture('-dark')
        }
        if (wrong.length > 0) found[state.name] = wrong
        await opened.page.context().close()
      }
    }
    // While one page loads, another is looked at.
    await Promise.all([look(), look(), look()])
    expect(found).toEqual({})
  })
})

/** What is wrong with a page once it has come into a state. */
async function faultsOf(
  { page, visit, complaints }: OpenPage,
  state: State,
  demo: boolean,
): Promise<string[]> {
  await visit(state.address)
  await state.act?.(page)
  if (state.shows !== 'loading') await settled(page)
  const { headings, title, width, room, nonsense } = await page.evaluate(() => ({
    headings: [...document.querySelectorAll('h1')].map((heading) => heading.innerText.trim()),
    title: document.title,
    width: document.scrollingElement!.scrollWidth,
    room: window.innerWidth,
    nonsense: /undefined|NaN|\[object|Infinity/.exec(document.body.innerText)?.[0] ?? null,
  }))
  const wrong = complaints.filter((complaint) => !state.complains?.test(complaint))
  if (headings.length !== 1 || headings[0] === '') wrong.push(`headings: ${JSON.stringify(headings)}`)
  if (!title.includes(headings[0] ?? '') || title === '') wrong.push(`title: ${title}`)
  if (width > room) wrong.push(`${width} wide in a window of ${room}`)
  if (nonsense !== null) wrong.push(`reads ${nonsense}`)
  wrong.push(...(await unnamedOn(page)))
  // What a page is made of does not change with its width; what scrolls does.
  wrong.push(...(await axeFindings(page, room === WIDE.width ? undefined : ['scrollable-region-focusable'])))
  const boxes = await undrawnOn(page)
  if (boxes !== '') wrong.push(`not in the font: ${boxes}`)
  const banner = await page.getByTestId('demo-banner').count()
  if (banner !== (demo ? 1 : 0))
    wrong.push(demo ? 'does not say that all is invented' : 'says that all is invented')
  if (state.shows && (await page.getByTestId(state.shows).count()) === 0) wrong.push(`no ${state.shows}`)
  return wrong
}

/** The same page when evening comes and the device turns dark: it follows at once, and everything reads. */
async function faultsInDark({ page }: OpenPage, state: State): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'dark' })
  if (state.shows !== 'loading') await settled(page)
  const findings = (await axeFindings(page, ['color-contrast'])).map((finding) => `in the dark: ${finding}`)
  const ground = await page.evaluate(() => getComputedStyle(document.body).color)
  return /^rgb\(2\d\d/.test(ground) ? findings : [...findings, `text is ${ground} in the dark`]
}

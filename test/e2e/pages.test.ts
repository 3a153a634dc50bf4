import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStore } from '#server/db/store.ts'
import { CASES, type City, demoCity, emptyCity, registryOf } from './city.ts'
import { NARROW, type OpenPage, settled, WIDE } from './open-page.ts'
import { SHOTS } from './shots.ts'
import { shownReport } from './shown-report.ts'
import type { Looking } from './signed-in.ts'
import { faultsAt, faultsInDark } from './sound-page.ts'
import { runsOf, type Stage, stageOf } from './stage.ts'

// Every page in every state is sound in itself, on a desk and in the hand. A picture of each goes to shots/.

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
  const reports = await Promise.all(without.map((space) => shownReport(city, YEAR, space)))
  const handedIn = without.find((_, index) => reports[index])!
  const nothing = without.find((_, index) => !reports[index])!
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
    { name: 'ranking-values', address: `/ranking?year=${YEAR}&show=values` },
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
    const city = make()
    states = await statesOf(city)
    stage = await stageOf(city)
  })
  afterAll(() => stage?.close())

  test('every page, wide and narrow', { timeout: 1_800_000 }, async () => {
    const found: Record<string, string[]> = {}
    const waiting = [...states.entries()]
    const look = async () => {
      const kept = new Map<Looking, OpenPage>()
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const [place, state] = next
        const opened = await pageFor(state, kept)
        // Half of the pages are loaded on a desk, half in the hand; all of them are then turned to the other.
        const sizes = place % 2 === 0 ? SIZES : SIZES.toReversed()
        const wrong = await faultsOf(opened, state, sizes).catch((error) => [String(error)])
        if (wrong.length > 0) found[state.name] = wrong
        if (!staysAsItIs(state)) await opened.page.context().close()
      }
    }
    // While one page loads, another is looked at.
    await Promise.all([look(), look(), look()])
    expect(found).toEqual({})
  })

  /** A page that nothing is done to but looking is used again: it is loaded anew all the same. */
  async function pageFor(state: State, kept: Map<Looking, OpenPage>): Promise<OpenPage> {
    const who = state.as ?? 'city'
    const opened = (staysAsItIs(state) && kept.get(who)) || (await stage.open(WIDE, who))
    if (staysAsItIs(state)) kept.set(who, opened)
    opened.complaints.length = 0
    return opened
  }

  /** What is wrong with a page once it has come into a state: at one width after the other, and in the dark. */
  async function faultsOf(opened: OpenPage, state: State, sizes: typeof SIZES): Promise<string[]> {
    const { page, visit, complaints } = opened
    const wrong: string[] = []
    for (const [turn, size] of sizes.entries()) {
      await page.setViewportSize(size)
      if (turn === 0) {
        await visit(state.address)
        await state.act?.(page)
      }
      if (state.shows !== 'loading') await settled(page)
      const picture = (ending = '') =>
        page.screenshot({
          path: join(SHOTS, `${kind}-${state.name}-${size.width}${ending}.jpg`),
          type: 'jpeg',
          fullPage: true,
        })
      const faults = await faultsAt(page, size === WIDE ? 'all' : 'scrolling', stage.city.demo)
      if (state.shows && (await page.getByTestId(state.shows).count()) === 0) faults.push(`no ${state.shows}`)
      await picture()
      // Colours are the same at every width.
      if (size === WIDE) {
        await page.emulateMedia({ colorScheme: 'dark' })
        if (state.shows !== 'loading') await settled(page)
        faults.push(...(await faultsInDark(page)))
        await picture('-dark')
        await page.emulateMedia({ colorScheme: 'light' })
      }
      wrong.push(...faults.map((fault) => `at ${size.width}: ${fault}`))
    }
    return [...complaints.filter((complaint) => !state.complains?.test(complaint)), ...wrong]
  }
})

const staysAsItIs = ({ act, complains }: State): boolean => act === undefined && complains === undefined

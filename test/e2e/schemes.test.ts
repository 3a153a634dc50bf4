import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SpaceResult } from '#shared/appraisal/city.ts'
import { type City, demoCity } from './city.ts'
import { INDICATORS, scoredOf } from './expected-figures.ts'
import { markedOf, type Row, rowsOf } from './on-page.ts'
import type { OpenPage } from './open-page.ts'
import { bySpace, expectedRanking, rankingFigures } from './ranking-figures.ts'
import { type Run, runsOf, type Stage, stageOf } from './stage.ts'
import { points, signed, sumOfPoints, written } from './written.ts'

// What the page says other points would do is what they do when the command line runs them.

const YEAR = 2025
const DEFAULT = join(import.meta.dirname, '../../data/schemes/wenzhou-art12.json')

let stage: Stage
let other: City
let run: Run
let changed: Run
let draft: string
let opened: OpenPage
let page: Page
beforeAll(async () => {
  const city = demoCity()
  run = runsOf(city, [YEAR]).get(YEAR)!
  stage = await stageOf(city)
  other = demoCity()
  // Stricter grades, and the points of new firms given to mentoring.
  const scheme = JSON.parse(readFileSync(DEFAULT, 'utf8'))
  Object.assign(scheme, { version: '2', title: '试改的方案' })
  scheme.grades[1].from = 80
  const indicators = scheme.groups.flatMap((group: { indicators: unknown[] }) => group.indicators)
  for (const [id, max, rule] of [
    [
      'new_firms',
      20,
      [
        [0, 0],
        [4, 12],
        [12, 20],
      ],
    ],
    [
      'mentor_sessions',
      20,
      [
        [0, 0],
        [12, 12],
        [60, 20],
      ],
    ],
  ])
    Object.assign(
      indicators.find((one: { id: string }) => one.id === id),
      { max, rule: { form: 'curve', points: rule } },
    )
  draft = join(other.database, '../draft.json')
  writeFileSync(draft, JSON.stringify(scheme))
  changed = other.command<Run>('appraisal', 'run', '--year', `${YEAR}`, '--scheme', draft)
  opened = await stage.open()
  page = opened.page
})
afterAll(async () => {
  await stage?.close()
  other?.remove()
})

test('结构: every indicator with its maximum', async () => {
  await opened.visit(`/scheme?year=${YEAR}`)
  const shown = await page
    .locator('[data-indicator]')
    .evaluateAll((items) =>
      (items as HTMLElement[]).map(({ dataset }) => [dataset.indicator, Number(dataset.max)]),
    )
  expect(shown).toEqual(INDICATORS.map(({ id, max }) => [id, max]))
})

test.each([
  ['as they are', {}],
  ['mentoring for new firms', { new_firms: 20, mentor_sessions: 20 }],
  ['nothing for seats, odd halves for events', { occupancy: 0, events: 22.5 }],
])('权重试算: %s', async (_, maxima: Readonly<Record<string, number>>) => {
  const param = INDICATORS.map(({ id, max }) => maxima[id] ?? max).join(',')
  await opened.visit(`/scheme?year=${YEAR}&tab=weights&maxima=${param}`)
  await page.getByTestId('first').waitFor()
  const ranked = rankedBy(maxima)
  expect((await rowsOf(page, 'first')).map(shiftFigures)).toEqual(
    ranked.slice(0, 15).map(({ result, total, rank }) => ({
      space: result.space,
      rank: String(rank),
      rankBefore: String(result.rank),
      moved: String(result.rank! - rank),
      total: points(total),
    })),
  )
  const figures = await markedOf(page, 'figure')
  const moves = ranked.map(({ result, rank }) => Math.sign(result.rank! - rank))
  for (const [name, sign] of [
    ['movedUp', 1],
    ['movedDown', -1],
    ['stayed', 0],
  ] as const)
    expect(figures[name]?.value, name).toBe(String(moves.filter((move) => move === sign).length))
})

test('权重试算: a slider moved by key stands in the address', async () => {
  await opened.visit(`/scheme?year=${YEAR}&tab=weights`)
  const slider = page.getByRole('slider', { name: '新注册企业' })
  await slider.focus()
  await page.keyboard.press('Home')
  await page.waitForURL((url) => url.searchParams.has('maxima'))
  const param = new URL(page.url()).searchParams.get('maxima')
  expect(param).toBe(INDICATORS.map(({ id, max }) => (id === 'new_firms' ? 0 : max)).join(','))
  expect((await rowsOf(page, 'first')).map(({ data }) => data.space)).toEqual(
    rankedBy({ new_firms: 0 })
      .slice(0, 15)
      .map(({ result }) => result.space),
  )
})

test('草稿: every fault that `scheme check` finds, at its place', async () => {
  const faulty = join(other.database, '../faulty.json')
  const scheme = JSON.parse(readFileSync(draft, 'utf8'))
  scheme.groups[0].indicators[0].max = 14
  scheme.groups[1].indicators[0].value = { metric: 'no_such_metric' }
  scheme.ties = [{ metric: 'neither' }]
  writeFileSync(faulty, JSON.stringify(scheme, null, 2))
  const { faults } = other.command<{ faults: { path: string }[] }>('scheme', 'check', faulty)
  expect(faults.length).toBeGreaterThan(2)

  await opened.visit(`/scheme?year=${YEAR}&tab=draft`)
  await page.getByTestId('import-draft').setInputFiles(faulty)
  const list = page.getByTestId('faults').locator('li')
  await list.first().waitFor()
  expect(
    await list.evaluateAll((items) => (items as HTMLElement[]).map(({ dataset }) => dataset.path)),
  ).toEqual(faults.map(({ path }) => path))
  expect(await page.getByTestId('save-draft').isDisabled()).toBe(true)
})

test('草稿: its effect, and what comes of running it, are the command line’s', async () => {
  await opened.visit(`/scheme?year=${YEAR}&tab=draft`)
  await page.getByTestId('import-draft').setInputFiles(draft)
  const before = new Map(run.results.map((result) => [result.space, result]))
  const shown = async () =>
    (await rowsOf(page, 'shifts')).map((row) => ({ ...shiftFigures(row), grade: row.cells.grade!.value }))
  // Until the new text is read, the effect of the draft that the page began with stays.
  await expect.poll(shown, { timeout: 30_000 }).toEqual(
    scoredOf(changed.results).map(({ space, rank, total, grade }) => ({
      space,
      rank: String(rank),
      rankBefore: String(before.get(space)!.rank),
      moved: String(before.get(space)!.rank! - rank!),
      total: points(total),
      grade: String(grade),
    })),
  )

  await page.getByTestId('save-draft').click()
  await page.getByTestId('saved').waitFor()
  await page.getByTestId('run-with').click()
  await page.getByRole('tooltip').getByRole('button', { name: '开始计算' }).click()
  await page.getByTestId('ran').waitFor()
  expect(await page.getByTestId('ran').innerText()).toBe('已完成计算')
  await opened.visit(`/ranking?year=${YEAR}`)
  expect((await rowsOf(page, 'ranking')).map(rankingFigures).sort(bySpace)).toEqual(
    changed.results.map(expectedRanking).sort(bySpace),
  )
})

test('nothing to complain of on the way', () => expect(opened.complaints).toEqual([]))

/** A row of a table of shifts; a rank that stays is a dash. */
function shiftFigures({ data, cells }: Row) {
  const moved = Number(cells.moved!.value)
  expect(cells.moved!.text).toBe(moved === 0 ? '—' : signed(moved, 0))
  const figure = (column: string) => cells[column]!.value
  expect(cells.total!.text).toBe(written(Number(figure('total')), 2))
  return {
    space: data.space,
    rank: figure('rank'),
    rankBefore: figure('rankBefore'),
    moved: figure('moved'),
    total: cells.total!.text,
  }
}

/** The scored spaces under other maxima: points in proportion, half up to hundredths; ties as the scheme breaks them. */
function rankedBy(maxima: Readonly<Record<string, number>>) {
  const scaled = (id: string, score: number): number => {
    const { max } = INDICATORS.find((indicator) => indicator.id === id)!
    // Hundredths times halves: whole numbers up to the division.
    const [cents, halves] = [Math.round(score * 100), Math.round((maxima[id] ?? max) * 2)]
    return Math.floor((cents * halves + max) / (2 * max)) / 100
  }
  const totalOf = ({ indicators, adjustments }: SpaceResult) =>
    Math.max(
      0,
      sumOfPoints([
        ...indicators.map(({ id, score }) => scaled(id, score)),
        ...adjustments.map(({ score }) => score),
      ]),
    )
  const ties = ['new_firms', 'occupancy', 'events_held'] as const
  const keys = ({ metrics }: SpaceResult) =>
    ties.map((tie) => (metrics as Record<string, number | null>)[tie] ?? -1)
  const lines = scoredOf(run.results).map((result) => ({ result, keys: [totalOf(result), ...keys(result)] }))
  const order = (a: readonly number[], b: readonly number[]) => {
    const at = a.findIndex((key, index) => key !== b[index])
    return at === -1 ? 0 : b[at]! - a[at]!
  }
  return lines
    .sort((a, b) => order(a.keys, b.keys) || (a.result.space < b.result.space ? -1 : 1))
    .map(({ result, keys }) => ({
      result,
      total: keys[0]!,
      rank: 1 + lines.filter((line) => order(line.keys, keys) < 0).length,
    }))
}

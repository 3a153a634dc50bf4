import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ReportShow } from '#server/usecase/show-report.ts'
import type { SpaceResult } from '#shared/appraisal/city.ts'
import { type City, caseCity, demoCity } from './city.ts'
import { INDICATORS, medianOf, metricText, scoredOf, scoresOf } from './expected-figures.ts'
import { chartTable, markedOf, rowsOf } from './on-page.ts'
import type { OpenPage } from './open-page.ts'
import { shownReport } from './shown-report.ts'
import { type Run, runsOf, type Stage, stageOf } from './stage.ts'
import { NONE, percent, points, signed, sumOfPoints, written } from './written.ts'

// Every number and verdict on a 评分卡 is the one that `appraisal run --json` and `report show --json` print.

const JUDGED = ['events', 'tenants', 'mentors', 'mentoring'] as const

const CITIES: readonly [
  string,
  () => City,
  readonly number[],
  (results: readonly SpaceResult[]) => SpaceResult[],
][] = [
  ['plain', () => caseCity('plain', [2024, 2025]), [2024, 2025], (results) => [...results]],
  ['demo', demoCity, [2023, 2024, 2025], oneOfEachKind],
]

/** Of a large city: one space of every kind of result. */
function oneOfEachKind(results: readonly SpaceResult[]): SpaceResult[] {
  const without = results.filter(({ status }) => status === 'not_reported')
  return [
    results[0],
    results.find(({ adjustments }) => adjustments.length > 0),
    results.find(({ status }) => status === 'vetoed'),
    ...results.filter(({ status }) => status === 'exempt'),
    // Some of them handed in nothing, some a draft with errors.
    ...without.slice(0, 2),
    ...without.slice(-3),
  ].flatMap((result) => result ?? [])
}

describe.each(CITIES)('%s', (_, make, years, chosen) => {
  let stage: Stage
  let runs: Map<number, Run>
  let opened: OpenPage
  beforeAll(async () => {
    const city = make()
    runs = runsOf(city, years)
    stage = await stageOf(city)
    opened = await stage.open()
  })
  afterAll(() => stage?.close())

  const year = years.at(-1)!
  test(`every number and verdict on the scorecards of ${year}`, async () => {
    const run = runs.get(year)!
    for (const result of chosen(run.results)) {
      const { space } = result
      await opened.visit(`/scorecard/${space}?year=${year}`)
      expect(await opened.page.locator('h1').innerText()).toBe(result.name)
      await compareResult(result, run)
      await compareHistory(space)
      const newest = await shownReport(stage.city, year, space)
      if (newest === null) {
        expect(await opened.page.getByTestId('no-report').count(), space).toBe(1)
        continue
      }
      const { inForce, revision } = newest
      const standsAlone = inForce === null || inForce === revision
      await compareReport(standsAlone ? newest : (await shownReport(stage.city, year, space, inForce))!)
    }
  })

  test('`report show --json` prints what the scorecards are compared with', async () => {
    const { space } = runs.get(year)!.results[0]!
    const printed = stage.city.command<ReportShow>('report', 'show', '--year', `${year}`, '--space', space)
    expect(await shownReport(stage.city, year, space)).toMatchObject(printed)
  })

  test('nothing to complain of on the way', () => expect(opened.complaints).toEqual([]))

  async function compareResult(result: SpaceResult, { results }: Run) {
    const { page } = opened
    const { space, total, grade, rank, districtRank, adjustments } = result
    const figures = await markedOf(page, 'figure')
    const given = { total, grade, rank, districtRank }
    for (const [name, value] of Object.entries(given)) expect(figures[name]?.value, space).toBe(String(value))
    const scored = scoredOf(results)
    const neighbours = scored.filter(({ district }) => district === result.district)
    expect(oneLine(figures.total!.text)).toMatch(
      total === null ? new RegExp(NONE) : `总分 ${points(total)} / 100 分`,
    )
    expect(oneLine(figures.rank!.text)).toMatch(
      rank === null ? new RegExp(NONE) : `全市名次 第 ${rank} 名 / ${scored.length} 家`,
    )
    expect(oneLine(figures.districtRank!.text)).toMatch(
      districtRank === null ? new RegExp(NONE) : `第 ${districtRank} 名 / ${neighbours.length} 家`,
    )
    if (grade !== null) expect(figures.grade!.text).toContain(grade)

    const rows = await rowsOf(page, 'indicators')
    const columns = ['value', 'score', 'max', 'districtMedian', 'cityMedian']
    expect(
      rows.map(({ data, cells }) => [
        data.indicator,
        ...columns.map((column) => `${cells[column]!.value} ${cells[column]!.text}`),
      ]),
      space,
    ).toEqual(
      INDICATORS.map(({ id, max, value: { metric } }) => {
        const own = result.indicators.find((indicator) => indicator.id === id)
        const medians = [neighbours, scored].map((among) => medianOf(scoresOf(among, id)))
        return [
          id,
          `${own?.value ?? null} ${metricText(metric, own?.value ?? null)}`,
          `${own?.score ?? null} ${points(own?.score ?? null)}`,
          `${own?.max ?? max} ${max}`,
          ...medians.map((median) => `${median} ${points(median)}`),
        ]
      }),
    )
    for (const [index, { value, rule: declared }] of INDICATORS.entries()) {
      const share = value.metric === 'occupancy' || value.metric === 'mentored_share'
      const numbers = declared.points.flatMap(([at, brings]) => [
        share ? Number(percent(at).slice(0, -1)) : at,
        brings,
      ])
      // Before it stands how the points came about.
      const rule = rows[index]!.cells.rule!.text.split('规则：').at(-1)!
      const told = rule.match(/\d+(?:\.\d+)?/g)?.map(Number)
      expect(told, `${value.metric}: the rule in words`).toEqual(numbers)
    }

    if (total === null) return
    expect(figures.indicatorSum!.text).toContain(
      points(sumOfPoints(result.indicators.map(({ score }) => score))),
    )
    const added = await markedOf(page, 'adjustment')
    expect(Object.entries(added).map(([id, { value }]) => [id, value])).toEqual(
      adjustments.map(({ id, score }) => [id, String(score)]),
    )
    for (const { id, score } of adjustments) expect(added[id]!.text).toContain(signed(score, 2))
  }

  async function compareHistory(space: string) {
    const expected = [...runs.values()].flatMap(({ year, scheme, results }) => {
      const result = results.find((known) => known.space === space)
      if (!result) return []
      const places = [result.rank, result.districtRank].map((place) => written(place, 0))
      const by = `${scheme.id} 第 ${scheme.version} 版`
      return [[String(year), points(result.total), ...places, result.grade ?? NONE, by]]
    })
    expect(await chartTable(opened.page, 'history'), space).toEqual(expected)
  }

  async function compareReport(report: ReportShow) {
    const { page } = opened
    const { space, issues, files, metrics, conditions } = report
    const states = await page
      .locator('[data-condition]')
      .evaluateAll((items) =>
        (items as HTMLElement[]).map(({ dataset }) => [dataset.condition, dataset.state]),
      )
    expect(Object.fromEntries(states), space).toEqual(conditions)

    await page.locator('#metrics details').evaluateAll((all) => {
      for (const details of all as HTMLDetailsElement[]) details.open = true
    })
    const shown = await markedOf(page, 'metric')
    expect(Object.fromEntries(Object.entries(shown).map(([id, { value }]) => [id, value])), space).toEqual(
      Object.fromEntries(Object.entries(metrics).map(([id, value]) => [id, String(value)])),
    )
    for (const [id, value] of Object.entries(metrics))
      expect(shown[id]!.text.split('\n'), `${space} ${id}`).toContain(
        metricText(id as keyof typeof metrics, value),
      )

    const figures = await markedOf(page.locator('#issues'), 'figure')
    for (const severity of ['error', 'warning', 'note'] as const) {
      const count = issues.filter((issue) => issue.severity === severity).length
      expect(Number(figures[`issues_${severity}`]?.value ?? 0), `${space} ${severity}`).toBe(count)
    }
    const listed = await page
      .locator('#files [data-file]')
      .evaluateAll((items) =>
        (items as HTMLElement[]).map(({ dataset }) => `${dataset.file} ${dataset.sha256}`),
      )
    expect(listed.sort(), space).toEqual(files.map(({ path, sha256 }) => `${path} ${sha256}`).sort())

    for (const ledger of JUDGED) await compareVerdicts(report, ledger)
  }

  async function compareVerdicts({ space, verdicts }: ReportShow, ledger: (typeof JUDGED)[number]) {
    const { page } = opened
    await page.locator(`#ledgers a[data-ledger="${ledger}"]`).click()
    await page.locator(`#ledgers a[data-ledger="${ledger}"][data-shown="true"]`).waitFor()
    const expected = verdicts[ledger]
    const tab = await page.locator(`#ledgers a[data-ledger="${ledger}"]`).innerText()
    expect(tab, `${space} ${ledger}`).toMatch(new RegExp(`\\D${expected.length}$`))
    if (expected.length === 0) {
      expect(await page.getByTestId('no-rows').count(), `${space} ${ledger}`).toBe(1)
      return
    }
    const rows = await rowsOf(page, 'ledger-rows')
    expect(
      rows.map(({ data, cells }) => ({
        row: data.row,
        counted: data.counted,
        reason: data.reason,
        newFirm: data.newFirm,
        verdict: cells.verdict!.text.replace(/[^\p{Script=Han}]/gu, ''),
        explained: !['', NONE].includes(cells.why?.text ?? ''),
      })),
      `${space} ${ledger}`,
    ).toEqual(
      expected.map(({ file, sheet, row, counted, reason, remark, newFirm, newFirmReason }) => ({
        row: `${file}|${sheet ?? ''}|${row}`,
        counted: String(counted),
        reason: reason ?? '',
        newFirm: newFirm === undefined ? undefined : String(newFirm),
        verdict: counted ? '计入' : '未计入',
        explained: reason !== null || remark !== null || newFirm === true || newFirmReason !== undefined,
      })),
    )
    const counts = await page.locator('#ledgers').getByRole('radiogroup').innerText()
    const uncounted = expected.filter(({ counted }) => !counted).length
    expect(counts.match(/\d+/g)!.slice(0, 3).map(Number)).toEqual([
      expected.length,
      expected.length - uncounted,
      uncounted,
    ])
  }
})

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

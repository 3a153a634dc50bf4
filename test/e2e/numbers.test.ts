import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { METRICS, type MetricId } from '#shared/metric/metrics.ts'
import { type City, caseCity, demoCity } from './city.ts'
import {
  citySum,
  GRADES,
  INDICATORS,
  meanOf,
  medianOf,
  scoredOf,
  scoresOf,
  stepsOf,
  totalsOf,
} from './expected-figures.ts'
import { chartTable, markedOf, type Row, rowsOf } from './on-page.ts'
import type { OpenPage } from './open-page.ts'
import { bySpace, expectedRanking, expectedValues, rankingFigures } from './ranking-figures.ts'
import { shownReport } from './shown-report.ts'
import { type Run, runsOf, type Stage, stageOf } from './stage.ts'
import { NONE, points, signed, written } from './written.ts'

// Every number on 总览, 排名 and 区县对比 is the one that `appraisal run --json` prints, or follows from it.

const CITIES: readonly [string, () => City, readonly number[]][] = [
  ['plain', () => caseCity('plain', [2024, 2025]), [2024, 2025]],
  ['demo', demoCity, [2023, 2024, 2025]],
]

const SUMMED: readonly MetricId[] = [
  ...(['events_held', 'event_participants', 'new_firms', 'mentor_sessions'] as const),
  ...(['mentors_active', 'tenants_year_end', 'workstations', 'investment'] as const),
]

const percentOf = (part: number, of: number, decimals: number): string =>
  `${written((part / of) * 100, decimals)}%`

describe.each(CITIES)('%s', (_, make, years) => {
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

  describe.each(years)('%i', (year) => {
    const run = () => runs.get(year)!
    const lastYear = () => runs.get(year - 1) ?? null

    test('排名: every row of the run, in its order, figure by figure', async () => {
      await opened.visit(`/ranking?year=${year}`)
      const rows = await rowsOf(opened.page, 'ranking')
      expect(rows.map(rankingFigures)).toEqual(run().results.map(expectedRanking))
      expect((await markedOf(opened.page, 'figure')).shown).toEqual({
        value: String(run().results.length),
        text: `共 ${run().results.length} 家`,
      })
    })

    test('排名: the measured values of every row, by keyboard', async () => {
      const { page } = opened
      await page.getByRole('radio', { name: '得分' }).focus()
      await page.keyboard.press('ArrowRight')
      await page.waitForURL((url) => url.searchParams.get('show') === 'values')
      const rows = (await rowsOf(page, 'ranking')).map(rankingFigures)
      expect(rows.map(({ indicators }) => indicators)).toEqual(run().results.map(expectedValues))
    })

    test('排名 of one district: its medians beside the city’s', async () => {
      const { district } = scoredOf(run().results)[0]!
      await opened.visit(`/ranking?year=${year}&district=${district}`)
      const own = scoredOf(run().results).filter((result) => result.district === district)
      const figure = (value: number | null) => ({ value: String(value), text: points(value) })
      const line = (pointsOf: (results: Run['results']) => readonly number[]) =>
        [own, scoredOf(run().results)].map((results) => figure(medianOf(pointsOf(results))))
      const rows = await rowsOf(opened.page, 'medians')
      expect(rows.map(({ cells }) => [cells.own, cells.city])).toMatchObject([
        line(totalsOf),
        ...INDICATORS.map(({ id }) => line((results) => scoresOf(results, id))),
      ])
    })

    test('排名 by district: the districts of the run, each with its own ranking', async () => {
      await opened.visit(`/ranking?year=${year}&by=district`)
      const lines = await opened.page
        .getByTestId('ranking')
        .locator('tbody tr')
        .evaluateAll((rows) =>
          (rows as HTMLElement[]).map(
            ({ dataset, innerText }) => dataset.space ?? innerText.replace(/\s+/g, ' ').trim(),
          ),
        )
      expect(lines).toEqual(
        run().districts.flatMap(({ district, scored, mean, median }) => [
          `${district} 参加排名 ${scored} 家 均值 ${points(mean)} 中位数 ${points(median)}`,
          ...run()
            .results.filter((result) => result.district === district)
            .sort((a, b) => (a.districtRank ?? Infinity) - (b.districtRank ?? Infinity))
            .map(({ space }) => space),
        ]),
      )
      const rows = await rowsOf(opened.page, 'ranking')
      expect(rows.map(rankingFigures).sort(bySpace)).toEqual(
        run()
          .results.map((result) => ({ ...expectedRanking(result), district: undefined }))
          .sort(bySpace),
      )
    })

    test('总览: the city’s sums against the year before', async () => {
      await opened.visit(`/?year=${year}`)
      const figures = await markedOf(opened.page.locator('dl').first(), 'figure')
      expect(Object.keys(figures)).toEqual(SUMMED)
      for (const metric of SUMMED) {
        const [value, last] = [
          citySum(run().results, metric),
          lastYear() && citySum(lastYear()!.results, metric),
        ]
        const { text, value: raw } = figures[metric]!
        expect(raw, metric).toBe(String(value))
        for (const part of sumParts(metric, value, last, year)) expect(text, metric).toContain(part)
      }
    })

    test('总览: spread, grades and districts', async () => {
      await opened.visit(`/?year=${year}`)
      const { results, districts } = run()
      const totals = totalsOf(scoredOf(results))
      expect(await chartTable(opened.page, 'spread')).toEqual(
        stepsOf(totals).map(([step, count]) => [step, String(count)]),
      )
      const sentence = await opened.page.getByTestId('spread').locator('figcaption').innerText()
      for (const part of [
        `${totals.length} 家`,
        `${points(Math.min(...totals))} 到 ${points(Math.max(...totals))} 分`,
        `中位数 ${points(medianOf(totals))}`,
      ])
        expect(sentence).toContain(part)

      const counts = GRADES.map((grade) => results.filter((result) => result.grade === grade).length)
      const graded = counts.reduce((sum, count) => sum + count, 0)
      expect(await chartTable(opened.page, 'grades')).toEqual(
        GRADES.map((grade, index) => [grade, String(counts[index]), percentOf(counts[index]!, graded, 1)]),
      )

      const tiles = await markedOf(opened.page.getByTestId('tile-map'), 'district')
      const bars = await markedOf(opened.page.locator('ol'), 'district')
      expect(Object.keys(tiles).sort()).toEqual(districts.map(({ district }) => district).sort())
      expect(Object.keys(bars)).toEqual(districts.map(({ district }) => district))
      for (const { district, mean, scored } of districts) {
        expect(tiles[district]!.value).toBe(String(mean))
        expect(bars[district]!.value).toBe(String(mean))
        expect(bars[district]!.text.split(/\s+/)).toEqual([district, points(mean), `${scored}`, '家'])
      }
      expect(await chartTable(opened.page, 'tile-map')).toEqual(
        districts.map(({ district, scored, mean }) => [district, String(scored), points(mean)]),
      )
    })

    test('总览: how far the reports are', async () => {
      await opened.visit(`/?year=${year}`)
      const places = await Promise.all(
        run().results.map(async ({ space, district, metrics }) => ({
          ...{ space, district },
          stage: Object.keys(metrics).length > 0 ? 'inForce' : await stageWithoutOneInForce(year, space),
        })),
      )
      // 草稿或退回 are one column.
      const columnOf = (stage: string) => (stage === 'returned' ? 'draft' : stage)
      const count = (column: string, district?: string) =>
        places.filter(
          (place) =>
            columnOf(place.stage) === column && (district === undefined || place.district === district),
        ).length
      const rows = await rowsOf(opened.page, 'progress')
      expect(
        Object.fromEntries(rows.map(({ data, cells }) => [data.district, progressFigures(cells)])),
      ).toEqual(
        Object.fromEntries(
          run().districts.map(({ district }) => {
            const spaces = places.filter((place) => place.district === district).length
            const stages = ['inForce', 'submitted', 'draft', 'missing'].map((stage) => count(stage, district))
            return [district, [spaces, ...stages].map(String).concat(percentOf(stages[0]!, spaces, 0))]
          }),
        ),
      )
      const figures = await markedOf(opened.page, 'figure')
      for (const stage of ['inForce', 'submitted', 'draft', 'missing']) {
        expect(figures[`progress_${stage}`]!.value).toBe(String(count(stage)))
        expect(figures[`progress_${stage}`]!.text).toMatch(new RegExp(`\\s${count(stage)}$`))
      }
      const listed = await opened.page
        .locator('li[data-space]')
        .evaluateAll((items) =>
          (items as HTMLElement[]).map(({ dataset }) => `${dataset.space} ${dataset.status}`),
        )
      expect(listed.sort()).toEqual(
        places
          .filter(({ stage }) => stage !== 'inForce')
          .map(({ space, stage }) => `${space} ${stage}`)
          .sort(),
      )
      const waiting = (id: string) => Number(figures[`attention_${id}`]?.value ?? 0)
      expect(waiting('missing')).toBe(count('missing'))
      expect(waiting('last-grade')).toBe(run().results.filter(({ grade }) => grade === GRADES.at(-1)).length)
      expect(waiting('vetoed')).toBe(run().results.filter(({ status }) => status === 'vetoed').length)
    })

    test('区县对比: the districts of the run, figure by figure', async () => {
      await opened.visit(`/districts?year=${year}`)
      const rows = await rowsOf(opened.page, 'districts')
      const columns = [
        'spaces',
        'scored',
        'mean',
        'median',
        'best',
        ...GRADES.map((grade) => `grade-${grade}`),
      ]
      expect(
        rows.map(({ data, cells }) => [data.district, ...columns.map((column) => cells[column])]),
      ).toEqual(
        run().districts.map(({ district, spaces, scored, mean, median, best, grades }) => [
          district,
          ...[spaces, scored].map((value) => ({ value: String(value), text: String(value), hint: null })),
          ...[mean, median, best].map((value) => ({ value: String(value), text: points(value), hint: null })),
          ...GRADES.map((grade) => ({
            value: String(grades[grade] ?? 0),
            text: String(grades[grade] ?? 0),
            hint: null,
          })),
        ]),
      )
    })

    // Each indicator's are worked out alike: of one year they are enough.
    const measures = ['total', ...(year === years.at(-1) ? INDICATORS.map(({ id }) => id) : [])]
    test.each(measures)('区县对比: box plots of %s', async (measure) => {
      await opened.visit(`/districts?year=${year}${measure === 'total' ? '' : `&measure=${measure}`}`)
      const scored = scoredOf(run().results)
      const boxes = await chartTable(opened.page, 'boxes')
      const expected = run().districts.flatMap(({ district }) => {
        const own = scored.filter((result) => result.district === district)
        const values = measure === 'total' ? totalsOf(own) : scoresOf(own, measure)
        if (values.length === 0) return []
        const figures = [meanOf(values), Math.min(...values), medianOf(values), Math.max(...values)]
        return [[district, String(values.length), ...figures.map(points)].join(' ')]
      })
      const shown = boxes.map(([district, count, mean, lowest, , median, , highest]) =>
        [district, count, mean, lowest, median, highest].join(' '),
      )
      expect(shown.sort()).toEqual(expected.sort())
    })
  })

  test('区县对比: the districts’ means over the years', async () => {
    await opened.visit(`/districts?year=${years.at(-1)}`)
    const names = new Set(
      [...runs.values()].flatMap(({ districts }) => districts.map(({ district }) => district)),
    )
    const table = await chartTable(opened.page, 'district-years')
    expect(Object.fromEntries(table.map(([district, ...means]) => [district, means]))).toEqual(
      Object.fromEntries(
        [...names].map((name) => [
          name,
          years.map((year) =>
            points(runs.get(year)!.districts.find(({ district }) => district === name)?.mean ?? null),
          ),
        ]),
      ),
    )
  })

  test('区县对比: the same of one indicator', async () => {
    const id = 'mentor_sessions'
    await opened.visit(`/districts?year=${years.at(-1)}&measure=${id}`)
    const meanIn = (year: number, name: string) => {
      const scores = runs
        .get(year)!
        .results.filter(({ status, district }) => status === 'scored' && district === name)
        .flatMap(({ indicators }) => indicators.find((one) => one.id === id)?.score ?? [])
      return points(meanOf(scores))
    }
    const table = await chartTable(opened.page, 'district-years')
    expect(table.length).toBeGreaterThan(1)
    for (const [name, ...means] of table) expect(means).toEqual(years.map((year) => meanIn(year, name!)))
  })

  test('nothing to complain of on the way', () => expect(opened.complaints).toEqual([]))

  const stageWithoutOneInForce = async (year: number, space: string): Promise<string> =>
    (await shownReport(stage.city, year, space))?.status ?? 'missing'
})

const progressFigures = (cells: Row['cells']) =>
  ['spaces', 'inForce', 'submitted', 'draft', 'missing', 'share'].map((column) => cells[column]!.text)

/** What a sum on the 总览 has to say: itself (from 100,000 on in 万), and how it stands to the year before. */
function sumParts(metric: MetricId, value: number | null, last: number | null, year: number): string[] {
  const { decimals } = METRICS[metric]
  const glance = (sum: number) => (sum >= 100_000 ? `${written(sum / 10_000, 2)}万` : written(sum, decimals))
  if (value === null) return [NONE]
  if (last === null) return [glance(value), `${year - 1} 年无结果`]
  if (value === last) return [glance(value), '与上年相同']
  const change = Math.round((value - last) * 10 ** decimals) / 10 ** decimals
  const share = last === 0 ? '' : `（${signed((change / last) * 100, 1)}%）`
  return [glance(value), `较上年 ${signed(change, decimals)}${share}`]
}

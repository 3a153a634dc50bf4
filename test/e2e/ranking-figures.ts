import { INDICATORS, metricText } from './expected-figures.ts'
import type { Row } from './on-page.ts'
import type { Run } from './stage.ts'
import { NONE, points, signed, sumOfPoints } from './written.ts'

/** Of a row of the ranking: raw values, and the text of the figures. */
export function rankingFigures({ data, cells }: Row) {
  const figure = (column: string) => ({ value: cells[column]!.value, text: cells[column]!.text })
  return {
    space: data.space,
    status: data.status,
    district: cells.district?.value,
    name: cells.name!.text,
    grade: cells.grade!.value,
    rank: figure('rank'),
    districtRank: figure('districtRank'),
    total: figure('total'),
    adjustments: figure('adjustments'),
    indicators: INDICATORS.map(({ id }) => figure(id)),
  }
}

/** The same figures of a result of the run. */
export function expectedRanking(result: Run['results'][number]) {
  const raw = (value: number | null, text: string) => ({ value: String(value), text })
  const place = (rank: number | null) => raw(rank, rank === null ? NONE : String(rank))
  const added =
    result.adjustments.length === 0 ? null : sumOfPoints(result.adjustments.map(({ score }) => score))
  return {
    space: result.space,
    status: result.status,
    district: result.district as string | undefined,
    name: result.name,
    grade: String(result.grade),
    rank: place(result.rank),
    districtRank: place(result.districtRank),
    total: raw(result.total, points(result.total)),
    adjustments: raw(added, added === null ? NONE : signed(added, 2)),
    indicators: INDICATORS.map(({ id }) => {
      const scored = result.indicators.find((indicator) => indicator.id === id)
      return raw(scored?.score ?? null, points(scored?.score ?? null))
    }),
  }
}

/** What the ranking shows of a result where it shows the measured values: the unit stands in the column's head. */
export const expectedValues = (result: Run['results'][number]) =>
  INDICATORS.map(({ id, value: { metric } }) => {
    const value = result.indicators.find((indicator) => indicator.id === id)?.value ?? null
    return { value: String(value), text: metricText(metric, value).split(' ')[0]! }
  })

export const bySpace = (a: { space?: string | undefined }, b: { space?: string | undefined }) =>
  a.space! < b.space! ? -1 : 1

import { formatDifference, formatPoints } from '#client/format/number.ts'
import { apart } from './apart.ts'
import type { Look } from './look.ts'
import type { ChartSpec } from './spec.ts'

export interface YearOfDistricts {
  readonly year: number
  readonly schemeId: string
  readonly schemeVersion: string
  readonly districts: readonly { readonly district: string; readonly mean: number | null }[]
}

/** Years (but the first) that were appraised by another scheme than the year before. */
export const schemeChanges = (
  years: readonly { readonly year: number; readonly schemeId: string; readonly schemeVersion: string }[],
): number[] =>
  years
    .filter((entry, index) => {
      const before = years[index - 1]
      return (
        before !== undefined &&
        (before.schemeId !== entry.schemeId || before.schemeVersion !== entry.schemeVersion)
      )
    })
    .map(({ year }) => year)

/** A line where the scheme changed: what is before and after it is not measured alike. */
export const schemeMark = (changed: readonly number[], look: Look) => ({
  silent: true,
  symbol: 'none',
  lineStyle: { color: look.orange, type: 'dashed' as const, width: 1 },
  label: { formatter: '方案变更', color: look.orange, fontSize: 12 },
  data: changed.map((year) => ({ xAxis: String(year) })),
})

const HEIGHT = 460
const GRID = { left: 44, right: 100, top: 28, bottom: 28 } as const
const FLOOR = HEIGHT - GRID.bottom
/** The room that a label needs. */
const LINE_HEIGHT = 16

/** How far the axis's lines lie apart, by how far the values do. */
const STEPS = [
  [40, 10],
  [16, 5],
  [6, 2],
  [2, 1],
  [-1, 0.5],
] as const

/** Bounds of the axis, close round the values: the lines lie apart, and it is known how high each stands. */
function boundsOf(values: readonly number[]): { min: number; max: number; interval: number } {
  if (values.length === 0) return { min: 0, max: 100, interval: 10 }
  const spread = Math.max(...values) - Math.min(...values)
  const interval = STEPS.find(([from]) => spread > from)![1]
  const min = Math.floor(Math.min(...values) / interval) * interval
  const max = Math.ceil(Math.max(...values) / interval) * interval
  return { min, max: max > min ? max : min + interval, interval }
}

/** How far each label has to be moved down from the end of its line to leave the others room. */
function shiftsOf(ends: readonly (number | null)[], { min, max }: { min: number; max: number }): number[] {
  const heightOf = (value: number) => FLOOR - ((value - min) / (max - min)) * (FLOOR - GRID.top)
  const heights = ends.flatMap((end) => (end === null ? [] : [heightOf(end)]))
  const places = apart(heights, LINE_HEIGHT, GRID.top - LINE_HEIGHT / 2, FLOOR)
  let next = 0
  return ends.map((end) => (end === null ? 0 : places[next]! - heights[next++]!))
}

/** The last value that there is carries the name: there the line ends. */
function withLabelAtEnd(values: readonly (number | null)[]) {
  const end = values.findLastIndex((value) => value !== null)
  return values.map((value, i) => (i === end && value !== null ? { value, label: { show: true } } : value))
}

/**
 * 历年均值: the mean of each district over the years, one of them (or none) in colour.
 * @param measure the indicator's title; left out: the total
 */
export function districtYears(
  years: readonly YearOfDistricts[],
  picked: string | undefined,
  measure = '总分',
): ChartSpec {
  const names = [...new Set(years.flatMap(({ districts }) => districts.map(({ district }) => district)))]
  const meanOf = (name: string, { districts }: YearOfDistricts) =>
    districts.find(({ district }) => district === name)?.mean ?? null
  const first = years[0]
  const last = years[years.length - 1]
  const moves = names
    .map((name) => ({ name, from: first ? meanOf(name, first) : null, to: last ? meanOf(name, last) : null }))
    .flatMap(({ name, from, to }) => (from === null || to === null ? [] : [{ name, by: to - from }]))
    .sort((a, b) => b.by - a.by)
  const valuesOf = (name: string) => years.map((year) => meanOf(name, year))
  const bounds = boundsOf(names.flatMap(valuesOf).filter((value) => value !== null))
  const shifts = shiftsOf(
    names.map((name) => valuesOf(name).findLast((value) => value !== null) ?? null),
    bounds,
  )
  const up = moves[0]
  const down = moves[moves.length - 1]
  return {
    height: HEIGHT,
    sentence:
      first && last && first !== last && up && down
        ? `${first.year} 到 ${last.year} 年，${measure}均值${up.by > 0 ? '上升最多' : '下降最少'}的是${up.name}（${formatDifference(up.by, 2)} 分），${down.by < 0 ? '下降最多' : '上升最少'}的是${down.name}（${formatDifference(down.by, 2)} 分）。`
        : '只有一个年度的结果，尚不能比较。',
    table: {
      columns: [{ title: '区县' }, ...years.map(({ year }) => ({ title: `${year} 年`, decimals: 2 }))],
      rows: names.map((name) => [name, ...valuesOf(name)]),
    },
    option: (look) => ({
      ...look.base,
      grid: GRID,
      tooltip: {
        ...look.base.tooltip,
        trigger: 'item',
        formatter: (item) => {
          if (Array.isArray(item)) return ''
          const value = Array.isArray(item.value) ? item.value[1] : item.value
          return `${item.seriesName}\n${item.name} 年 ${formatPoints(typeof value === 'number' ? value : null)} 分`
        },
      },
      xAxis: {
        type: 'category',
        boundaryGap: false,
        data: years.map(({ year }) => String(year)),
        axisLabel: { ...look.axisLabel, formatter: '{value} 年' },
        ...look.axisLine,
      },
      yAxis: {
        type: 'value',
        name: `${measure}均值（分）`,
        nameTextStyle: look.axisLabel,
        ...bounds,
        axisLabel: look.axisLabel,
        ...look.splitLine,
      },
      series: names.map((name, index) => {
        const on = name === picked
        const quiet = picked !== undefined && !on
        return {
          type: 'line',
          name,
          z: on ? 5 : 2,
          data: withLabelAtEnd(valuesOf(name)),
          symbol: 'circle',
          symbolSize: on ? 8 : 5,
          color: on ? look.blue : quiet ? look.grey : look.blueQuiet,
          lineStyle: { width: on ? 3 : 1.5, opacity: quiet ? 0.6 : 1 },
          label: {
            position: 'right',
            formatter: '{a}',
            color: on ? look.blue : look.ink3,
            fontSize: 12,
            fontWeight: on ? 'bold' : 'normal',
            distance: 22,
            lineHeight: LINE_HEIGHT,
          },
          // Where labels make room for each other, a thin line leads from each to its own.
          labelLine: { show: true, lineStyle: { color: on ? look.blue : look.grey, width: 1 } },
          labelLayout: { dy: shifts[index]! },
          ...(index === 0 ? { markLine: schemeMark(schemeChanges(years), look) } : {}),
        }
      }),
    }),
  }
}

import { formatDifference, formatPoints } from '#client/format/number.ts'
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

/** 历年均值: the mean of each district over the years, one of them (or none) in colour. */
export function districtYears(years: readonly YearOfDistricts[], picked: string | undefined): ChartSpec {
  const names = [...new Set(years.flatMap(({ districts }) => districts.map(({ district }) => district)))]
  const meanOf = (name: string, { districts }: YearOfDistricts) =>
    districts.find(({ district }) => district === name)?.mean ?? null
  const first = years[0]
  const last = years[years.length - 1]
  const moves = names
    .map((name) => ({ name, from: first ? meanOf(name, first) : null, to: last ? meanOf(name, last) : null }))
    .flatMap(({ name, from, to }) => (from === null || to === null ? [] : [{ name, by: to - from }]))
    .sort((a, b) => b.by - a.by)
  const up = moves[0]
  const down = moves[moves.length - 1]
  return {
    height: 420,
    sentence:
      first && last && first !== last && up && down
        ? `${first.year} 到 ${last.year} 年，均值${up.by > 0 ? '上升最多' : '下降最少'}的是${up.name}（${formatDifference(up.by, 2)} 分），${down.by < 0 ? '下降最多' : '上升最少'}的是${down.name}（${formatDifference(down.by, 2)} 分）。`
        : '只有一个年度的结果，尚不能比较。',
    table: {
      columns: [{ title: '区县' }, ...years.map(({ year }) => ({ title: `${year} 年`, decimals: 2 }))],
      rows: names.map((name) => [name, ...years.map((year) => meanOf(name, year))]),
    },
    option: (look) => ({
      ...look.base,
      grid: { left: 44, right: 100, top: 28, bottom: 28 },
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
        data: years.map(({ year }) => String(year)),
        axisLabel: { ...look.axisLabel, formatter: '{value} 年' },
        ...look.axisLine,
      },
      yAxis: { type: 'value', scale: true, axisLabel: look.axisLabel, ...look.splitLine },
      series: names.map((name, index) => {
        const on = name === picked
        const quiet = picked !== undefined && !on
        return {
          type: 'line',
          name,
          z: on ? 5 : 2,
          data: years.map((year) => meanOf(name, year)),
          symbol: 'circle',
          symbolSize: on ? 8 : 5,
          color: on ? look.blue : quiet ? look.grey : look.blueQuiet,
          lineStyle: { width: on ? 3 : 1.5, opacity: quiet ? 0.6 : 1 },
          endLabel: {
            show: true,
            formatter: '{a}',
            color: on ? look.blue : look.ink3,
            fontSize: 12,
            fontWeight: on ? 'bold' : 'normal',
            distance: 8,
            lineHeight: 17,
          },
          labelLayout: { moveOverlap: 'shiftY' },
          ...(index === 0 ? { markLine: schemeMark(schemeChanges(years), look) } : {}),
        }
      }),
    }),
  }
}

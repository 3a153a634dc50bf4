import { formatPoints } from '#client/format/number.ts'
import { ascending, quantile } from './quantile.ts'
import type { ChartSpec } from './spec.ts'

const WIDTH = 5

export interface Bin {
  /** The bin holds values from here on, up to but without `to`. */
  readonly from: number
  readonly to: number
  readonly count: number
}

/** Counts values in steps of 5 points, without gaps from the lowest to the highest. */
export function binsOf(values: readonly number[]): Bin[] {
  const counts = new Map<number, number>()
  for (const value of values) {
    const place = Math.floor(value / WIDTH)
    counts.set(place, (counts.get(place) ?? 0) + 1)
  }
  if (counts.size === 0) return []
  const first = Math.min(...counts.keys())
  const last = Math.max(...counts.keys())
  return Array.from({ length: last - first + 1 }, (_, step) => ({
    from: (first + step) * WIDTH,
    to: (first + step + 1) * WIDTH,
    count: counts.get(first + step) ?? 0,
  }))
}

/** 总分分布: how many spaces lie in each step of 5 points. */
export function histogram(totals: readonly number[]): ChartSpec {
  const bins = binsOf(totals)
  const labels = bins.map(({ from, to }) => `${from}–${to}`)
  const sorted = ascending(totals)
  const median = quantile(sorted, 0.5)
  const fullest = bins.reduce((best, bin) => (bin.count > best.count ? bin : best))
  const first = bins[0]!.from
  return {
    height: 260,
    sentence:
      `${totals.length} 家参加排名的空间总分在 ${formatPoints(sorted[0]!)} 到 ${formatPoints(sorted[sorted.length - 1]!)} 分之间，` +
      `中位数 ${formatPoints(median)} 分；${fullest.from}–${fullest.to} 分的最多，有 ${fullest.count} 家。`,
    table: {
      columns: [{ title: '总分（含下限，不含上限）' }, { title: '空间数', decimals: 0 }],
      rows: bins.map(({ count }, index) => [labels[index]!, count]),
    },
    option: (look) => ({
      ...look.base,
      grid: { left: 40, right: 16, top: 32, bottom: 44 },
      tooltip: {
        ...look.base.tooltip,
        trigger: 'item',
        formatter: (item) => {
          const bin = Array.isArray(item) ? undefined : bins[item.dataIndex]
          return bin ? `${bin.from}–${bin.to} 分：${bin.count} 家` : ''
        },
      },
      xAxis: [
        {
          type: 'category',
          data: labels,
          name: '总分',
          nameLocation: 'middle',
          nameGap: 28,
          nameTextStyle: look.axisName,
          axisLabel: { ...look.axisLabel, hideOverlap: true },
          ...look.axisLine,
        },
        // A scale of points over the same width, on which the median has its exact place.
        { type: 'value', min: first, max: bins[bins.length - 1]!.to, show: false },
      ],
      yAxis: {
        type: 'value',
        minInterval: 1,
        // Room for the median's name above the counts.
        boundaryGap: [0, 0.18],
        name: '家',
        nameGap: 12,
        nameTextStyle: { ...look.axisName, align: 'right' },
        axisLabel: look.axisLabel,
        ...look.splitLine,
      },
      series: [
        {
          type: 'bar',
          data: bins.map(({ count }) => count),
          barCategoryGap: '8%',
          itemStyle: { color: look.blue },
          label: {
            show: true,
            position: 'top',
            color: look.ink2,
            fontSize: 12,
            formatter: ({ value }) => (value === 0 ? '' : String(value)),
          },
        },
        {
          type: 'line',
          xAxisIndex: 1,
          data: [],
          markLine: {
            silent: true,
            symbol: 'none',
            lineStyle: { color: look.orange, type: 'dashed', width: 1.5 },
            label: { formatter: `中位数 ${formatPoints(median)}`, color: look.orange, fontSize: 12 },
            data: [{ xAxis: median }],
          },
        },
      ],
    }),
  }
}

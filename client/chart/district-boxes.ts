import { formatPoints } from '#client/format/number.ts'
import { mean } from '#shared/appraisal/median.ts'
import { ascending, type Box, boxOf, quantile } from './quantile.ts'
import type { ChartSpec } from './spec.ts'

export interface DistrictPoints {
  readonly district: string
  /** Points of the district's scored spaces. */
  readonly values: readonly number[]
}

// A box says something about many values; fewer are shown each by itself.
const BOXED_FROM = 5

/** 区县分布: a box plot a district, highest median first. Districts without scored spaces are left out. */
export function districtBoxes(
  measure: string,
  max: number | null,
  given: readonly DistrictPoints[],
): ChartSpec {
  const districts = given
    .filter(({ values }) => values.length > 0)
    .map(({ district, values }) => ({ district, values, box: boxOf(values), mean: mean(values)! }))
    .sort((a, b) => b.box.median - a.box.median)
  const names = districts.map(({ district }) => district)
  const best = districts[0]
  const last = districts[districts.length - 1]
  const all = ascending(districts.flatMap(({ values }) => values))
  const widest = districts.reduce<(typeof districts)[number] | null>(
    (most, entry) =>
      entry.values.length >= BOXED_FROM && (most === null || spread(entry.box) > spread(most.box))
        ? entry
        : most,
    null,
  )
  return {
    height: 30 * districts.length + 64,
    sentence:
      best && last
        ? `${measure}：全市中位数 ${formatPoints(quantile(all, 0.5))} 分；区县中位数最高的是${best.district}（${formatPoints(best.box.median)} 分），` +
          `最低的是${last.district}（${formatPoints(last.box.median)} 分）` +
          (widest
            ? `；区县内差距最大的是${widest.district}（中间一半的空间相差 ${formatPoints(spread(widest.box))} 分）。`
            : '。')
        : `${measure}：没有参加排名的空间。`,
    table: {
      columns: [
        { title: '区县' },
        { title: '排名空间数', decimals: 0 },
        ...['均值', '最低', '下四分位', '中位数', '上四分位', '最高'].map((title) => ({
          title,
          decimals: 2,
        })),
      ],
      rows: districts.map(({ district, values, box, mean }) => [
        district,
        values.length,
        mean,
        Math.min(...values),
        box.lower,
        box.median,
        box.upper,
        Math.max(...values),
      ]),
    },
    option: (look) => ({
      ...look.base,
      grid: { left: 84, right: 20, top: 8, bottom: 48 },
      legend: { show: false },
      tooltip: {
        ...look.base.tooltip,
        trigger: 'item',
        formatter: (item) => {
          const entry = Array.isArray(item)
            ? undefined
            : districts.find(({ district }) => district === item.name)
          return entry ? tooltipOf(entry.district, entry.values.length, entry.mean, entry.box) : ''
        },
      },
      xAxis: {
        type: 'value',
        // Box plots need no zero: the total is shown from the ten below the lowest.
        ...(max === null ? { min: Math.floor((all[0] ?? 0) / 10) * 10 } : { min: 0, max }),
        name: `${measure}（分）`,
        nameLocation: 'middle',
        nameGap: 28,
        nameTextStyle: look.axisName,
        axisLabel: look.axisLabel,
        ...look.splitLine,
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: names,
        axisLabel: { ...look.axisLabel, fontSize: 13, color: look.ink },
        splitLine: { show: true, lineStyle: { color: look.lineSoft } },
        ...look.axisLine,
      },
      series: [
        {
          type: 'boxplot',
          boxWidth: [8, 16],
          itemStyle: { color: look.bluePale, borderColor: look.blue, borderWidth: 1.5 },
          data: districts.map(({ district, values, box }) => ({
            name: district,
            value: values.length < BOXED_FROM ? [] : [box.low, box.lower, box.median, box.upper, box.high],
          })),
        },
        {
          type: 'scatter',
          symbolSize: 7,
          itemStyle: { color: look.card, borderColor: look.blue, borderWidth: 1.5 },
          data: districts.flatMap(({ district, values, box }) =>
            (values.length < BOXED_FROM ? values : box.outliers).map((value) => ({
              name: district,
              value: [value, district],
            })),
          ),
        },
        {
          type: 'scatter',
          symbol: 'diamond',
          symbolSize: 10,
          itemStyle: { color: look.orange },
          data: districts.map(({ district, mean }) => ({ name: district, value: [mean, district] })),
        },
      ],
    }),
  }
}

const spread = (box: Box): number => box.upper - box.lower

const tooltipOf = (district: string, count: number, mean: number, box: Box): string =>
  [
    `${district}（${count} 家）`,
    `均值 ${formatPoints(mean)}`,
    `中位数 ${formatPoints(box.median)}`,
    `中间一半 ${formatPoints(box.lower)}–${formatPoints(box.upper)}`,
  ].join('\n')

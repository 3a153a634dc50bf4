import { formatShare } from '#client/format/number.ts'
import type { Look } from './look.ts'
import type { ChartSpec } from './spec.ts'

export interface GradeCount {
  readonly grade: string
  readonly count: number
}

// From the best grade to the last; more grades than shades share the middle ones.
const shadeOf = (look: Look, index: number, of: number): string =>
  index === 0 ? look.blue : index === of - 1 ? look.grey : index === 1 ? look.blueSoft : look.bluePale

// A pattern beside the shade, for those who see no difference in shades, and for a copier: plain, then lines that
// lean, lie and cross.
const LEANING = { dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: -Math.PI / 4 }
const PATTERNS = [
  null,
  LEANING,
  { dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: 0 },
  { ...LEANING, rotation: Math.PI / 4 },
  {
    symbol: 'circle',
    dashArrayX: [
      [6, 6],
      [0, 6, 6, 0],
    ],
    dashArrayY: [6, 0],
    symbolSize: 0.7,
  },
]
const patternOf = (look: Look, index: number) => {
  const pattern = PATTERNS[index % PATTERNS.length]
  return pattern ? { ...pattern, color: look.ink, opacity: 0.35 } : undefined
}

/** 等级分布: how many spaces have each grade, best first. */
export function gradeBars(counts: readonly GradeCount[]): ChartSpec {
  const all = counts.reduce((sum, { count }) => sum + count, 0)
  const share = (count: number) => formatShare(all === 0 ? null : count / all, 1)
  return {
    height: 44 * counts.length + 24,
    sentence: `${all} 家评定等级的空间：${counts.map(({ grade, count }) => `${grade} ${count} 家（${share(count)}）`).join('，')}。`,
    table: {
      columns: [{ title: '等级' }, { title: '空间数', decimals: 0 }, { title: '占比' }],
      rows: counts.map(({ grade, count }) => [grade, count, share(count)]),
    },
    option: (look) => ({
      ...look.base,
      grid: { left: 64, right: 96, top: 8, bottom: 8 },
      tooltip: { ...look.base.tooltip, trigger: 'item', formatter: '{b}：{c} 家' },
      xAxis: { type: 'value', show: false },
      yAxis: {
        type: 'category',
        inverse: true,
        data: counts.map(({ grade }) => grade),
        axisLabel: { ...look.axisLabel, fontSize: 13, color: look.ink },
        ...look.axisLine,
      },
      series: [
        {
          type: 'bar',
          barWidth: 20,
          cursor: 'pointer',
          data: counts.map(({ count }, index) => ({
            value: count,
            itemStyle: { color: shadeOf(look, index, counts.length), decal: patternOf(look, index) },
          })),
          label: {
            show: true,
            position: 'right',
            color: look.ink,
            fontSize: 13,
            formatter: ({ value }) => `${value} 家 · ${share(Number(value))}`,
          },
        },
      ],
    }),
  }
}

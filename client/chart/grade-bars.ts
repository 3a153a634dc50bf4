import { formatShare } from '#client/format/number.ts'
import { AXIS_LABEL, AXIS_LINE, LOOK } from './look.ts'
import { BLUE, BLUE_PALE, BLUE_SOFT, GREY, INK } from './palette.ts'
import type { ChartSpec } from './spec.ts'

export interface GradeCount {
  readonly grade: string
  readonly count: number
}

// From the best grade to the last; more grades than shades share the middle ones.
const shadeOf = (index: number, of: number): string =>
  index === 0 ? BLUE : index === of - 1 ? GREY : index === 1 ? BLUE_SOFT : BLUE_PALE

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
    option: {
      ...LOOK,
      grid: { left: 64, right: 96, top: 8, bottom: 8 },
      tooltip: { ...LOOK.tooltip, trigger: 'item', formatter: '{b}：{c} 家' },
      xAxis: { type: 'value', show: false },
      yAxis: {
        type: 'category',
        inverse: true,
        data: counts.map(({ grade }) => grade),
        axisLabel: { ...AXIS_LABEL, fontSize: 13, color: INK },
        ...AXIS_LINE,
      },
      series: [
        {
          type: 'bar',
          barWidth: 20,
          cursor: 'pointer',
          data: counts.map(({ count }, index) => ({
            value: count,
            itemStyle: { color: shadeOf(index, counts.length) },
          })),
          label: {
            show: true,
            position: 'right',
            color: INK,
            fontSize: 13,
            formatter: ({ value }) => `${value} 家 · ${share(Number(value))}`,
          },
        },
      ],
    },
  }
}

import { formatPoints } from '#client/format/number.ts'
import { schemeChanges, schemeMark } from './district-years.ts'
import type { ChartSpec } from './spec.ts'

export interface SpaceYear {
  readonly year: number
  readonly schemeId: string
  readonly schemeVersion: string
  readonly total: number | null
  readonly rank: number | null
  readonly districtRank: number | null
  readonly grade: string | null
}

/** 历年成绩: a space's total over the years, with a mark where the scheme changed. */
export function spaceHistory(years: readonly SpaceYear[]): ChartSpec {
  const changed = schemeChanges(years)
  const told = years.map(({ year, total, rank, grade }) => {
    const place = rank === null ? '未参加排名' : `全市第 ${rank} 名`
    return `${year} 年 ${total === null ? '无得分' : `${formatPoints(total)} 分`}，${place}${grade === null ? '' : `，${grade}`}`
  })
  return {
    height: 240,
    sentence: `${told.join('；')}。${changed.length > 0 ? `${changed.join('、')} 年起方案有变更，前后得分不宜直接比较。` : ''}`,
    table: {
      columns: [
        { title: '年度' },
        { title: '总分', decimals: 2 },
        { title: '全市名次', decimals: 0 },
        { title: '区县名次', decimals: 0 },
        { title: '等级' },
        { title: '方案' },
      ],
      rows: years.map(({ year, total, rank, districtRank, grade, schemeId, schemeVersion }) => [
        `${year}`,
        total,
        rank,
        districtRank,
        grade,
        `${schemeId} 第 ${schemeVersion} 版`,
      ]),
    },
    option: (look) => ({
      ...look.base,
      grid: { left: 44, right: 28, top: 34, bottom: 28 },
      tooltip: {
        ...look.base.tooltip,
        trigger: 'item',
        formatter: (item) => (Array.isArray(item) ? '' : (told[item.dataIndex] ?? '').replaceAll('，', '\n')),
      },
      xAxis: {
        type: 'category',
        data: years.map(({ year }) => String(year)),
        axisLabel: { ...look.axisLabel, formatter: '{value} 年' },
        ...look.axisLine,
      },
      yAxis: {
        type: 'value',
        min: 0,
        max: ({ max }) => Math.max(100, Math.ceil(max / 10) * 10),
        name: '总分',
        nameTextStyle: { ...look.axisName, align: 'right' },
        axisLabel: look.axisLabel,
        ...look.splitLine,
      },
      series: [
        {
          type: 'line',
          data: years.map(({ total }) => total),
          symbol: 'circle',
          symbolSize: 9,
          color: look.blue,
          lineStyle: { width: 2.5 },
          label: {
            show: true,
            position: 'bottom',
            color: look.ink,
            fontSize: 12,
            lineHeight: 17,
            backgroundColor: look.card,
            padding: [1, 4],
            formatter: ({ dataIndex }) => {
              const entry = years[dataIndex]!
              return `${formatPoints(entry.total)}${entry.rank === null ? '' : `\n第 ${entry.rank} 名`}`
            },
          },
          markLine: schemeMark(changed, look),
        },
      ],
    }),
  }
}

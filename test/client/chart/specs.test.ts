import { describe, expect, it } from 'vitest'
import { districtBoxes } from '#client/chart/district-boxes.ts'
import { districtYears, schemeChanges } from '#client/chart/district-years.ts'
import { gradeBars } from '#client/chart/grade-bars.ts'
import { LOOKS } from '#client/chart/look.ts'
import { spaceHistory } from '#client/chart/space-history.ts'
import { tilePlaces } from '#client/chart/tile-places.ts'

describe('grades', () => {
  it('are counted with their share', () => {
    const { sentence, table } = gradeBars([
      { grade: '优秀', count: 1 },
      { grade: '合格', count: 3 },
    ])
    expect(sentence).toBe('4 家评定等级的空间：优秀 1 家（25.0%），合格 3 家（75.0%）。')
    expect(table.rows).toEqual([
      ['优秀', 1, '25.0%'],
      ['合格', 3, '75.0%'],
    ])
  })
})

describe('districts', () => {
  it('stand by median; those with few spaces have no box but their points', () => {
    const { table, option } = districtBoxes('总分', null, [
      { district: '鹿城区', values: [60, 70, 75, 80, 90] },
      { district: '文成县', values: [88, 92] },
      { district: '洞头区', values: [] },
    ])
    expect(table.rows.map(([district]) => district)).toEqual(['文成县', '鹿城区'])
    expect(table.rows[1]).toEqual(['鹿城区', 5, 75, 60, 70, 75, 80, 90])
    const series = option(LOOKS.light).series as readonly {
      readonly data: readonly { readonly value: unknown }[]
    }[]
    expect(series[0]!.data.map(({ value }) => value)).toEqual([[], [60, 70, 75, 80, 90]])
    expect(series[1]!.data.map(({ value }) => value)).toEqual([
      [88, '文成县'],
      [92, '文成县'],
    ])
  })

  it('say who rose and who fell over the years', () => {
    const years = [
      year(2024, '1', [
        ['鹿城区', 70],
        ['文成县', 80],
      ]),
      year(2025, '2', [
        ['鹿城区', 75.5],
        ['文成县', 79],
      ]),
    ]
    const { sentence, table } = districtYears(years, '鹿城区')
    expect(sentence).toBe(
      '2024 到 2025 年，总分均值上升最多的是鹿城区（+5.50 分），下降最多的是文成县（−1.00 分）。',
    )
    expect(districtYears(years, undefined, '活动场次').sentence).toContain('活动场次均值上升最多')
    expect(table.rows).toEqual([
      ['鹿城区', 70, 75.5],
      ['文成县', 80, 79],
    ])
    expect(schemeChanges(years)).toEqual([2025])
  })
})

describe('a space over the years', () => {
  it('says where the scheme changed and where there was no rank', () => {
    const { sentence } = spaceHistory([
      { ...year(2024, '1', []), total: 80.5, rank: 12, districtRank: 3, grade: '良好' },
      { ...year(2025, '2', []), total: null, rank: null, districtRank: null, grade: '不合格' },
    ])
    expect(sentence).toBe(
      '2024 年 80.50 分，全市第 12 名，良好；2025 年 无得分，未参加排名，不合格。2025 年起方案有变更，前后得分不宜直接比较。',
    )
  })
})

describe('tiles', () => {
  it('stand where they are known to lie; the others follow below, none is missing', () => {
    const known = {
      columns: 2,
      tiles: [
        { name: '鹿城区', column: 1, row: 0 },
        { name: '瑞安市', column: 1, row: 1 },
      ],
    }
    expect(tilePlaces(['瑞安市', '甲区', '乙区', '丙区', '鹿城区'], known)).toEqual({
      columns: 2,
      rows: 4,
      tiles: [
        { name: '瑞安市', column: 1, row: 1 },
        { name: '鹿城区', column: 1, row: 0 },
        { name: '甲区', column: 0, row: 2 },
        { name: '乙区', column: 1, row: 2 },
        { name: '丙区', column: 0, row: 3 },
      ],
    })
  })
})

function year(year: number, schemeVersion: string, means: readonly (readonly [string, number])[]) {
  return {
    year,
    schemeId: 'wenzhou-art12',
    schemeVersion,
    districts: means.map(([district, mean]) => ({ district, mean })),
  }
}

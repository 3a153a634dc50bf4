import { expect, test } from 'vitest'
import type { SpaceResult } from '#shared/appraisal/city.ts'
import { districtsOf } from '#shared/appraisal/districts.ts'

const result = (
  district: string,
  total: number | null,
  grade: string | null,
  status: SpaceResult['status'] = 'scored',
): SpaceResult => ({
  space: 'WZ-1',
  name: '瓯创众创空间',
  district,
  status,
  metrics: {},
  indicators: [],
  adjustments: [],
  vetoes: [],
  ceilings: [],
  total,
  rank: null,
  districtRank: null,
  grade,
})

test('mean and median are of scored totals, half up; grades of all that have one', () => {
  const districts = districtsOf([
    result('龙湾区', null, '不合格', 'not_reported'),
    result('洞头区', null, null, 'exempt'),
    // 84.18 + 63.38 + 56.5 + 51.29 + 42.4 = 297.75
    result('鹿城区', 84.18, '良好'),
    result('鹿城区', 63.38, '合格'),
    result('鹿城区', 56.5, '不合格'),
    result('鹿城区', 51.29, '不合格'),
    result('鹿城区', 42.4, '不合格'),
    result('鹿城区', 99, '不合格', 'vetoed'),
    result('鹿城区', 100, null, 'exempt'),
    // 91.35 + 51.3 = 142.65, half is 71.325
    result('平阳县', 91.35, '优秀'),
    result('平阳县', 51.3, '不合格'),
  ])
  expect(districts).toEqual([
    {
      district: '平阳县',
      spaces: 2,
      scored: 2,
      mean: 71.33,
      median: 71.33,
      best: 91.35,
      grades: { 优秀: 1, 不合格: 1 },
    },
    {
      district: '鹿城区',
      spaces: 7,
      scored: 5,
      mean: 59.55,
      median: 56.5,
      best: 84.18,
      grades: { 良好: 1, 合格: 1, 不合格: 4 },
    },
    { district: '洞头区', spaces: 1, scored: 0, mean: null, median: null, best: null, grades: {} },
    { district: '龙湾区', spaces: 1, scored: 0, mean: null, median: null, best: null, grades: { 不合格: 1 } },
  ])
})

test('equal means by name', () => {
  const names = districtsOf([result('乙', 50, null), result('丙', 0, null), result('丁', 50, null)])
  expect(names.map(({ district }) => district)).toEqual(['丁', '乙', '丙'])
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import fourTypes from '#data/schemes/four-types.json' with { type: 'json' }
import { openStore } from '#server/db/store.ts'
import { uploadedSources } from '#server/file/source.ts'
import { importRegistry } from '#server/usecase/import-registry.ts'
import { importReports } from '#server/usecase/import-reports.ts'
import { CannotScore, runAppraisal } from '#server/usecase/run-appraisal.ts'
import { sound } from '#test/appraisal/schemes.ts'

// A published scheme over files as handed in: figures that no ledger has come from 补充指标, the years before from
// their own reports.

const AT = '2026-01-15T08:00:00.000Z'
const store = openStore(':memory:')
afterAll(() => store.close())

const sources = (files: Readonly<Record<string, readonly string[]>>) =>
  uploadedSources(
    Object.entries(files).map(([name, lines]) => ({ name, content: Buffer.from(lines.join('\n')) })),
  )

async function report(year: number, files: Readonly<Record<string, readonly string[]>>): Promise<void> {
  const profile = [
    '空间编码,年度,总面积,创业工位面积,公共服务场地面积,创业工位数,场地性质,专职服务人员数,获投融资金额(千元)',
    `MAKER-1,${year},1200,600,300,51,自有,3,1000`,
    `FUND-1,${year},800,300,300,20,自有,2,`,
  ]
  const entries = await sources({ '1.csv': profile, ...files })
  const request = {
    year,
    entries,
    space: null,
    scope: 'all',
    advance: 'verified',
    by: 'test',
    at: AT,
  } as const
  const { issues } = await importReports(store, request)
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
}
const teams = (year: number, count: number) =>
  report(year, { '2.csv': ['空间编码,指标名称,数值', `FUND-1,当年投资团队,${count}个`] })

beforeAll(async () => {
  const { issues } = await importRegistry(
    store,
    await sources({
      'districts.csv': ['区划代码,名称,类型', '330302,鹿城区,县市区'],
      'spaces.csv': [
        '空间编码,空间名称,所属区县,类别,备案日期',
        'MAKER-1,创客一号,鹿城区,创客孵化类,2020-01-01',
        'FUND-1,投资一号,鹿城区,投资促进类,2020-01-01',
      ],
    }),
    AT,
  )
  expect(issues).toEqual([])
  await teams(2023, 3)
  await teams(2024, 2)
  await report(2025, {
    '2.csv': [
      '空间编码,指标名称,数值,说明',
      'MAKER-1,纳税总额,20.99万元,',
      'MAKER-1,引进大专人才,3人,',
      'MAKER-1,引进 硕士人才,2人,',
      'MAKER-1,签约创业服务合作机构数,4家,',
      'FUND-1,自有投资基金,2350万元,',
      'FUND-1,当年投资团队,6个,',
    ],
    '3.csv': [
      '空间编码,活动名称,活动类型,举办日期,组织形式,参加人数',
      'MAKER-1,路演,路演,2025-03-05,主办,30',
      'MAKER-1,沙龙,沙龙,2025-04-05,承办,20',
      'MAKER-1,讲座,讲座,2025-05-05,协办,20',
    ],
  })
})

test('points from ledgers, 补充指标 and the years before', async () => {
  const { results } = await runAppraisal(store, { year: 2025, scheme: sound(fourTypes), by: 'test', at: AT })
  const points = Object.fromEntries(
    results.map(({ space, indicators, total }) => [
      space,
      {
        ...Object.fromEntries(indicators.flatMap(({ id, score }) => (score > 0 ? [[id, score]] : []))),
        total,
      },
    ]),
  )
  expect(points).toEqual({
    // 51 workstations; 1 + 0.5; 1000千元 are 100万元, 100/30; 6 full 3万元; 3 × 0.5 + 2 × 2.
    'MAKER-1': {
      workstations: 5.1,
      partners: 4,
      events: 1.5,
      investment: 3.33,
      taxes: 6,
      talents: 5.5,
      total: 25.43,
    },
    // 5 + 3.5 × 0.2; 6; 3 + 2 + 6 are one above 10.
    'FUND-1': { own_fund: 5.7, invested: 6, invested_three_years: 6, total: 17.7 },
  })
})

test('a space of a third type keeps the year from being appraised, and is named', async () => {
  await importRegistry(
    store,
    await sources({ 's.csv': ['空间编码,空间名称,所属区县,备案日期', 'OTHER-1,综合一号,鹿城区,2020-01-01'] }),
    AT,
  )
  const run = runAppraisal(store, { year: 2025, scheme: sound(fourTypes), by: 'test', at: AT })
  await expect(run).rejects.toThrow(CannotScore)
  await expect(run).rejects.toThrow(/OTHER-1/)
})

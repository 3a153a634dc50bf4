import type { Store } from '#server/db/store.ts'
import type { WrittenColumn, WrittenTable } from '#server/file/written-table.ts'
import { numberText } from '#shared/metric/metric-text.ts'
import type { Actor } from '#shared/workflow/actor.ts'
import { type Ranking, showRanking } from './show-ranking.ts'

const STATUS = { scored: '参加排名', vetoed: '一票否决', exempt: '免评', not_reported: '未填报' } as const

/**
 * The newest run's ranking by district, as the bureau hands it round, the districts' figures, and where all of it
 * comes from, as far as the actor may see it; null where the year has not been run.
 */
export async function exportRanking(
  store: Store,
  actor: Actor,
  year: number,
): Promise<[ranking: WrittenTable, districts: WrittenTable, source: WrittenTable] | null> {
  const ranking = await showRanking(store, actor, year)
  return ranking && [byDistrict(ranking), districtFigures(ranking), source(ranking)]
}

const text = (header: string): WrittenColumn => ({ header, type: 'text' })
const integer = (header: string): WrittenColumn => ({ header, type: 'integer' })
const points = (header: string): WrittenColumn => ({ header, type: 'decimal', decimals: 2 })

function byDistrict({ districts, results, indicators, adjustments }: Ranking): WrittenTable {
  const scoreOf = (list: readonly { readonly id: string; readonly score: number }[], id: string) =>
    list.find((item) => item.id === id)?.score ?? null
  // Of those who may not compare districts only the results are there.
  const names = new Set([...districts, ...results].map(({ district }) => district))
  const rows = [...names].flatMap((district) =>
    results
      .filter((result) => result.district === district)
      .sort(
        (a, b) => (a.districtRank ?? Infinity) - (b.districtRank ?? Infinity) || (a.space < b.space ? -1 : 1),
      )
      .map((result) => [
        ...[district, result.districtRank, result.rank, result.space, result.name, STATUS[result.status]],
        ...indicators.map(({ id }) => scoreOf(result.indicators, id)),
        ...adjustments.map(({ id }) => scoreOf(result.adjustments, id)),
        ...[result.total, result.grade],
      ]),
  )
  return {
    name: '排名',
    columns: [
      ...[
        text('区县'),
        integer('区县排名'),
        integer('全市排名'),
        text('空间编码'),
        text('空间名称'),
        text('状态'),
      ],
      ...indicators.map(({ title, max }) => points(`${title}（${numberText(max)}）`)),
      ...adjustments.map(({ title }) => points(title)),
      ...[points('总分'), text('等级')],
    ],
    rows,
  }
}

const districtFigures = ({ districts, grades }: Ranking): WrittenTable => ({
  name: '区县',
  columns: [
    ...[text('区县'), integer('参加考核'), integer('参加排名')],
    ...[points('平均分'), points('中位数'), points('最高分')],
    ...grades.map(integer),
  ],
  rows: districts.map(({ district, spaces, scored, mean, median, best, grades: counts }) => [
    ...[district, spaces, scored, mean, median, best],
    ...grades.map((grade) => counts[grade] ?? 0),
  ]),
})

const source = ({ run }: Ranking): WrittenTable => ({
  name: '来源',
  columns: [text('项目'), text('内容')],
  rows: [
    ['年度', String(run.year)],
    ['考核方案', run.scheme.title],
    ['方案编号与版本', `${run.scheme.id} ${run.scheme.version}`],
    ['方案校验值（SHA-256）', run.scheme.sha256],
    ['计算批次', String(run.id)],
    ['计算时间（UTC）', run.at],
  ],
})

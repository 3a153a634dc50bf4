import type { Store } from '#server/db/store.ts'
import { numberText } from '#shared/metric/metric-text.ts'
import { type Ranking, showRanking } from './show-ranking.ts'

/** A table to be written out: typed cells under headers, as on screen. */
export interface ExportTable {
  readonly title: string
  readonly headers: readonly string[]
  readonly rows: readonly (readonly ExportCell[])[]
}
export type ExportCell = string | number | null

const STATUS = { scored: '参与排名', vetoed: '一票否决', exempt: '暂缓', not_reported: '未报送' } as const

/** The ranking by district, as the bureau hands it round, and where it comes from; null where the year has not been run. */
export async function exportRanking(
  store: Store,
  year: number,
): Promise<{ ranking: ExportTable; districts: ExportTable; source: ExportTable } | null> {
  const ranking = await showRanking(store, year)
  if (!ranking) return null
  return { ranking: byDistrict(ranking), districts: districtFigures(ranking), source: source(ranking) }
}

function byDistrict({ districts, results, indicators, adjustments }: Ranking): ExportTable {
  const rows = districts.flatMap(({ district }) =>
    results
      .filter((result) => result.district === district)
      .sort(
        (a, b) => (a.districtRank ?? Infinity) - (b.districtRank ?? Infinity) || (a.space < b.space ? -1 : 1),
      )
      .map((result): ExportCell[] => [
        ...[district, result.districtRank, result.rank, result.space, result.name, STATUS[result.status]],
        ...indicators.map(
          ({ id }) => result.indicators.find((indicator) => indicator.id === id)?.score ?? null,
        ),
        ...adjustments.map(
          ({ id }) => result.adjustments.find((adjustment) => adjustment.id === id)?.score ?? null,
        ),
        ...[result.total, result.grade],
      ]),
  )
  return {
    title: '排名',
    headers: [
      ...['区县', '区县排名', '全市排名', '空间编码', '空间名称', '状态'],
      ...indicators.map(({ title, max }) => `${title}（${numberText(max)}）`),
      ...adjustments.map(({ title }) => title),
      ...['总分', '等级'],
    ],
    rows,
  }
}

const districtFigures = ({ districts, grades }: Ranking): ExportTable => ({
  title: '区县',
  headers: ['区县', '参加考核', '参与排名', '平均分', '中位数', '最高分', ...grades],
  rows: districts.map(({ district, spaces, scored, mean, median, best, grades: counts }) => [
    ...[district, spaces, scored, mean, median, best],
    ...grades.map((grade) => counts[grade] ?? 0),
  ]),
})

const source = ({ run }: Ranking): ExportTable => ({
  title: '来源',
  headers: ['项目', '内容'],
  rows: [
    ['年度', run.year],
    ['考核方案', run.scheme.title],
    ['方案编号与版本', `${run.scheme.id} ${run.scheme.version}`],
    ['方案校验值（SHA-256）', run.scheme.sha256],
    ['计算批次', run.id],
    ['计算时间（UTC）', run.at],
  ],
})

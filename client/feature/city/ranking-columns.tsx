import {
  formatDifference,
  formatMeasured,
  formatPoints,
  type Measure,
  NO_VALUE,
} from '#client/format/number.ts'
import { ScorecardLink } from '#client/widget/scorecard-link.tsx'
import { GradeTag, RESULT_STATUS, ResultStatusTag } from '#client/widget/standing.tsx'
import type { DataColumn } from '#client/widget/table/column.ts'
import styles from './ranking.module.css'
import type { RankedSpace } from './ranking-rows.ts'

export interface RankingHeads {
  readonly indicators: readonly (Measure & {
    readonly id: string
    readonly title: string
    readonly max: number
  })[]
  readonly adjustments: readonly { readonly id: string; readonly title: string }[]
}

type Column = DataColumn<RankedSpace>

const rankColumn = (id: 'rank' | 'districtRank', title: string): Column => ({
  id,
  title,
  width: title.length * 14 + 36,
  narrow: title.length > 2 ? 70 : 58,
  align: 'center',
  value: (row) => row[id],
})

const name: Column = {
  id: 'name',
  title: '空间',
  width: 180,
  narrow: 138,
  grows: true,
  pinned: true,
  heads: true,
  value: ({ name }) => name,
  cell: ({ space, name }) => <ScorecardLink space={space} name={name} className={styles.name} />,
}

const total: Column = {
  id: 'total',
  title: '总分',
  width: 70,
  narrow: 62,
  align: 'end',
  largestFirst: true,
  value: ({ total }) => total,
  text: ({ total }) => formatPoints(total),
  cell: ({ total }) => <b className={styles.total}>{formatPoints(total)}</b>,
  workbookFormat: '0.00',
}

const grade: Column = {
  id: 'grade',
  title: '等级',
  width: 88,
  narrow: 82,
  value: ({ grade }) => grade,
  text: ({ grade, status }) =>
    status === 'scored' ? (grade ?? NO_VALUE) : [grade, RESULT_STATUS[status]].filter(Boolean).join(' '),
  cell: ({ grade, status, held }) => (
    <span className={styles.tags}>
      {status !== 'scored' && <ResultStatusTag status={status} />}
      {grade !== null && status === 'scored' && <GradeTag grade={grade} />}
      {held && (
        <abbr className={styles.held} title="等级受上限所限，原因见评分卡">
          限
        </abbr>
      )}
    </span>
  ),
}

const district: Column = { id: 'district', title: '区县', width: 90, value: ({ district }) => district }
const code: Column = { id: 'space', title: '编码', width: 98, value: ({ space }) => space }

export interface RankingLook {
  /** By district, with the district's own rank first; else over all. */
  readonly byDistrict: boolean
  /** The indicators' measured values in place of their points. */
  readonly values: boolean
  /** What is to stand beside rank and grade. */
  readonly beside: readonly Column[]
}

/** The ranking's columns. */
export function rankingColumns(
  { indicators, adjustments }: RankingHeads,
  { byDistrict, values, beside }: RankingLook,
): readonly Column[] {
  return [
    { ...(byDistrict ? rankColumn('districtRank', '区内名次') : rankColumn('rank', '名次')), pinned: true },
    name,
    total,
    grade,
    ...beside,
    ...(byDistrict ? [rankColumn('rank', '全市名次')] : [district, rankColumn('districtRank', '区内')]),
    ...indicators.map((indicator) => indicatorColumn(indicator, values)),
    adjustmentColumn(adjustments, values),
    code,
  ]
}

function indicatorColumn(indicator: RankingHeads['indicators'][number], values: boolean): Column {
  const of = (row: RankedSpace) => row.indicators.find(({ id }) => id === indicator.id)
  const { id, title, max, share, unit } = indicator
  return {
    ...{ id, title, align: 'end', largestFirst: true },
    width: Math.max(78, title.length * 13 + 22),
    ...(values
      ? {
          hint: share ? '%' : unit,
          value: (row) => of(row)?.value ?? null,
          text: (row) => formatMeasured(of(row)?.value ?? null, indicator),
          workbookFormat: share ? '0.00%' : undefined,
        }
      : {
          hint: `满分 ${max}`,
          value: (row) => of(row)?.score ?? null,
          text: (row) => formatPoints(of(row)?.score ?? null),
          workbookFormat: '0.00',
        }),
    shade: (row) => {
      const scored = of(row)
      // What is missing is tinted. Most points lie near the maximum: the root keeps the shades apart there.
      return scored && scored.max > 0 ? Math.sqrt(1 - scored.score / scored.max) : null
    },
  }
}

/** What was added and taken away: the sum, or each by its name. */
function adjustmentColumn(adjustments: RankingHeads['adjustments'], named: boolean): Column {
  const titles = new Map(adjustments.map(({ id, title }) => [id, title]))
  const told = (row: RankedSpace) =>
    row.adjustments.map(({ id, score }) => `${titles.get(id) ?? id} ${formatDifference(score, 2)}`).join('，')
  const sum = (row: RankedSpace) =>
    row.adjustments.length === 0
      ? null
      : row.adjustments.reduce((cents, { score }) => cents + Math.round(score * 100), 0) / 100
  return {
    id: 'adjustments',
    title: '加减分',
    ...(named
      ? { width: 84, value: (row) => told(row) || null }
      : {
          ...{ width: 76, align: 'end', largestFirst: true, workbookFormat: '0.00' },
          value: sum,
          text: (row) => {
            const points = sum(row)
            return points === null ? NO_VALUE : formatDifference(points, 2)
          },
        }),
  }
}

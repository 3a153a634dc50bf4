import {
  formatDifference,
  formatPoints,
  formatWithUnit,
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
const code: Column = { id: 'space', title: '编码', width: 100, value: ({ space }) => space }

/**
 * The ranking's columns: over all, or by district with the district's own rank first.
 * @param beside what is to stand beside rank and grade
 */
export function rankingColumns(
  { indicators, adjustments }: RankingHeads,
  byDistrict: boolean,
  beside: readonly Column[],
): readonly Column[] {
  return [
    { ...(byDistrict ? rankColumn('districtRank', '区内名次') : rankColumn('rank', '名次')), pinned: true },
    name,
    total,
    grade,
    ...beside,
    ...(byDistrict ? [rankColumn('rank', '全市名次')] : [district, rankColumn('districtRank', '区内')]),
    ...indicators.map(indicatorColumn),
    adjustmentColumn(adjustments),
    code,
  ]
}

function indicatorColumn(indicator: RankingHeads['indicators'][number]): DataColumn<RankedSpace> {
  const of = (row: RankedSpace) => row.indicators.find(({ id }) => id === indicator.id)
  return {
    id: indicator.id,
    title: indicator.title,
    hint: `满分 ${indicator.max}`,
    width: Math.max(78, indicator.title.length * 13 + 22),
    align: 'end',
    largestFirst: true,
    value: (row) => of(row)?.score ?? null,
    text: (row) => formatPoints(of(row)?.score ?? null),
    cell: (row) => {
      const scored = of(row)
      return scored ? (
        <span title={`${indicator.title} ${formatWithUnit(scored.value, indicator)}`}>
          {formatPoints(scored.score)}
        </span>
      ) : (
        NO_VALUE
      )
    },
    shade: (row) => {
      const scored = of(row)
      // What is missing is tinted. Most points lie near the maximum: the root keeps the shades apart there.
      return scored && scored.max > 0 ? Math.sqrt(1 - scored.score / scored.max) : null
    },
    workbookFormat: '0.00',
  }
}

function adjustmentColumn(adjustments: RankingHeads['adjustments']): DataColumn<RankedSpace> {
  const titles = new Map(adjustments.map(({ id, title }) => [id, title]))
  const sum = (row: RankedSpace) =>
    row.adjustments.length === 0
      ? null
      : row.adjustments.reduce((cents, { score }) => cents + Math.round(score * 100), 0) / 100
  return {
    id: 'adjustments',
    title: '加减分',
    width: 76,
    align: 'end',
    largestFirst: true,
    value: sum,
    text: (row) => {
      const points = sum(row)
      return points === null ? NO_VALUE : formatDifference(points, 2)
    },
    cell: (row) => {
      const points = sum(row)
      const told = row.adjustments.map(
        ({ id, score }) => `${titles.get(id) ?? id} ${formatDifference(score, 2)}`,
      )
      return points === null ? NO_VALUE : <span title={told.join('，')}>{formatDifference(points, 2)}</span>
    },
    workbookFormat: '0.00',
  }
}

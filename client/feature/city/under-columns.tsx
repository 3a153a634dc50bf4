import { formatDifference, NO_VALUE } from '#client/format/number.ts'
import type { DataColumn } from '#client/widget/table/column.ts'
import styles from './ranking.module.css'
import type { RankedSpace } from './ranking-rows.ts'

/** What another scheme makes of a space, beside what it was made. */
export interface SpaceUnder {
  readonly space: string
  readonly rank: { readonly after: number | null }
  readonly grade: { readonly before: string | null; readonly after: string | null }
  readonly total: { readonly after: number | null }
  /** Places that it would go up; down where negative. */
  readonly moved: number | null
}

/** This year's rank under the scheme of another year, and how far that is from the one it has. */
export function underColumns(schemeOfYear: number, spaces: readonly SpaceUnder[]): DataColumn<RankedSpace>[] {
  const known = new Map(spaces.map((under) => [under.space, under]))
  const of = ({ space }: RankedSpace) => known.get(space)
  return [
    {
      id: 'rankUnder',
      title: `按 ${schemeOfYear} 方案`,
      hint: '名次（升降）',
      width: 128,
      align: 'end',
      value: (row) => of(row)?.rank.after ?? null,
      text: (row) => {
        const { rank, moved } = of(row) ?? {}
        return rank?.after == null
          ? NO_VALUE
          : `${rank.after}${moved ? `（${formatDifference(moved)}）` : ''}`
      },
      cell: (row) => {
        const { rank, moved } = of(row) ?? {}
        if (rank?.after == null) return NO_VALUE
        return (
          <span>
            {rank.after}
            {moved ? (
              <small className={moved > 0 ? styles.up : styles.down}>（{formatDifference(moved)}）</small>
            ) : null}
          </span>
        )
      },
    },
    {
      id: 'gradeUnder',
      title: '其等级',
      hint: `按 ${schemeOfYear} 方案`,
      width: 104,
      value: (row) => of(row)?.grade.after ?? null,
      cell: (row) => {
        const grade = of(row)?.grade
        if (!grade || grade.after === null) return NO_VALUE
        return grade.after === grade.before ? grade.after : <b className={styles.other}>{grade.after}</b>
      },
    },
  ]
}

import { Link } from '@tanstack/react-router'
import { formatDifference, formatPoints, NO_VALUE } from '#client/format/number.ts'
import { GradeTag } from '#client/widget/standing.tsx'
import type { DataColumn } from '#client/widget/table/column.ts'
import { DataTable } from '#client/widget/table/data-table.tsx'
import { Download } from '#client/widget/table/download.tsx'
import styles from './scheme.module.css'
import type { Shift } from './shifts.ts'

const columns: readonly DataColumn<Shift>[] = [
  {
    id: 'rank',
    title: '新名次',
    width: 68,
    narrow: 60,
    align: 'center',
    pinned: true,
    value: ({ rank }) => rank,
  },
  {
    id: 'name',
    title: '空间',
    width: 170,
    narrow: 138,
    grows: true,
    pinned: true,
    heads: true,
    value: ({ name }) => name,
    cell: ({ space, name }) => (
      <Link to="/scorecard/$space" params={{ space }}>
        {name}
      </Link>
    ),
  },
  {
    id: 'moved',
    title: '变动',
    width: 64,
    narrow: 56,
    align: 'end',
    value: ({ moved }) => moved,
    text: ({ moved }) => (moved === 0 ? NO_VALUE : formatDifference(moved)),
    cell: ({ moved }) => (
      <span className={moved > 0 ? styles.up : moved < 0 ? styles.down : undefined}>
        {moved === 0 ? NO_VALUE : formatDifference(moved)}
      </span>
    ),
  },
  { id: 'rankBefore', title: '原名次', width: 68, align: 'end', value: ({ rankBefore }) => rankBefore },
  {
    id: 'total',
    title: '总分',
    width: 74,
    align: 'end',
    value: ({ total }) => total,
    text: ({ total }) => formatPoints(total),
  },
  {
    id: 'grade',
    title: '等级',
    width: 138,
    value: ({ grade }) => grade,
    text: ({ grade, gradeBefore }) =>
      grade === gradeBefore ? (grade ?? NO_VALUE) : `${gradeBefore ?? NO_VALUE}改为${grade ?? NO_VALUE}`,
    cell: ({ grade, gradeBefore }) => (
      <span className={styles.grade}>
        {grade !== gradeBefore && <s>{gradeBefore ?? NO_VALUE}</s>}
        {grade === null ? NO_VALUE : <GradeTag grade={grade} />}
      </span>
    ),
  },
]

export interface ShiftTableProps {
  readonly caption: string
  readonly shifts: readonly Shift[]
  readonly testId: string
  readonly tall?: boolean
}

/** Spaces with their rank before and after. */
export const ShiftTable = ({ caption, shifts, testId, tall }: ShiftTableProps) => (
  <>
    <p className={styles.download}>
      <Download name={caption} columns={columns} rows={shifts} />
    </p>
    <DataTable
      caption={caption}
      columns={columns}
      rows={shifts}
      rowKey={({ space }) => space}
      rowData={({ space }) => ({ 'data-space': space })}
      sort={null}
      tall={tall}
      empty={null}
      testId={testId}
    />
  </>
)

import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { formatShare } from '#client/format/number.ts'
import type { Sort } from '#client/widget/search.ts'
import type { DataColumn } from '#client/widget/table/column.ts'
import { DataTable } from '#client/widget/table/data-table.tsx'
import { Download } from '#client/widget/table/download.tsx'
import styles from './city.module.css'

export interface DistrictProgress {
  readonly district: string
  readonly kind: '县市区' | '功能区'
  readonly spaces: number
  readonly inForce: number
  readonly submitted: number
  readonly draft: number
  readonly missing: number
}

const STAGES = [
  { id: 'inForce', title: '已核验', className: styles.inForce },
  { id: 'submitted', title: '已提交', className: styles.submitted },
  { id: 'draft', title: '草稿或退回', className: styles.draft },
  { id: 'missing', title: '未报送', className: styles.missing },
] as const

const share = (row: DistrictProgress): number | null => (row.spaces === 0 ? null : row.inForce / row.spaces)

const columns: readonly DataColumn<DistrictProgress>[] = [
  {
    id: 'district',
    title: '区县',
    width: 106,
    narrow: 96,
    heads: true,
    pinned: true,
    value: ({ district }) => district,
    cell: ({ district }) => (
      <Link to="/reports" search={{ district }}>
        {district}
      </Link>
    ),
  },
  {
    id: 'spaces',
    title: '空间数',
    width: 74,
    align: 'end',
    largestFirst: true,
    value: ({ spaces }) => spaces,
    sum: true,
  },
  {
    id: 'share',
    title: '进度',
    width: 116,
    narrow: 168,
    grows: true,
    largestFirst: true,
    value: share,
    text: (row) => formatShare(share(row), 0),
    cell: (row) => <Stages row={row} />,
    workbookFormat: '0%',
  },
  ...STAGES.map(({ id, title }) => ({
    id,
    title,
    width: id === 'draft' ? 102 : 74,
    align: 'end' as const,
    largestFirst: true,
    value: (row: DistrictProgress) => row[id],
    sum: true,
  })),
]

/** A district's spaces by stage, in one bar; the numbers stand beside it. */
function Stages({ row }: { readonly row: DistrictProgress }) {
  return (
    <div className={styles.stages}>
      <div className={styles.bar} aria-hidden="true">
        {STAGES.map(({ id, className }) =>
          row[id] > 0 ? <span key={id} className={className} style={{ flexGrow: row[id] }} /> : null,
        )}
      </div>
      <span className={styles.percent}>{formatShare(share(row), 0)}</span>
    </div>
  )
}

export interface ProgressTableProps {
  readonly year: number
  readonly progress: readonly DistrictProgress[]
}

export function ProgressTable({ progress, year }: ProgressTableProps) {
  const [sort, setSort] = useState<Sort | null>(null)
  const sum = (id: 'spaces' | (typeof STAGES)[number]['id']) =>
    progress.reduce((total, row) => total + row[id], 0)
  return (
    <>
      <div className={styles.legendRow}>
        <ul className={styles.legend}>
          {STAGES.map(({ id, title, className }) => (
            <li key={id} data-figure={`progress_${id}`} data-value={sum(id)}>
              <span className={`${styles.swatch} ${className}`} aria-hidden="true" />
              {title} <b>{sum(id)}</b>
            </li>
          ))}
        </ul>
        <Download name={`${year} 年度报送进度`} columns={columns} rows={progress} sort={sort} />
      </div>
      <DataTable
        caption={`${year} 年度各区县报送进度`}
        columns={columns}
        rows={progress}
        rowKey={({ district }) => district}
        rowData={({ district }) => ({ 'data-district': district })}
        sort={sort}
        onSort={setSort}
        empty={null}
        testId="progress"
      />
    </>
  )
}

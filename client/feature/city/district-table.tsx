import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { formatPoints, formatShare } from '#client/format/number.ts'
import { Panel } from '#client/widget/panel.tsx'
import { sortOf, sortParam } from '#client/widget/search.ts'
import type { DataColumn } from '#client/widget/table/column.ts'
import { DataTable } from '#client/widget/table/data-table.tsx'
import { Download } from '#client/widget/table/download.tsx'
import type { SourceRun } from '#client/widget/table/source.ts'
import type { DistrictProgress } from './progress-table.tsx'

interface District {
  readonly district: string
  readonly spaces: number
  readonly scored: number
  readonly mean: number | null
  readonly median: number | null
  readonly best: number | null
  readonly grades: Readonly<Record<string, number>>
}

type Row = District & { readonly progress: DistrictProgress | undefined }

export interface DistrictTableProps {
  readonly year: number
  readonly ranking: {
    readonly run: SourceRun
    readonly grades: readonly string[]
    readonly districts: readonly District[]
  }
  readonly progress: readonly DistrictProgress[]
  readonly sort: string | undefined
  readonly onSort: (sort: string) => void
}

/** The districts in figures: points, grades, and how they report. */
export function DistrictTable({ year, ranking, progress, sort, onSort }: DistrictTableProps) {
  const columns = useMemo(() => columnsOf(ranking.grades), [ranking.grades])
  const rows = useMemo(
    () =>
      ranking.districts.map((district) => ({
        ...district,
        progress: progress.find((entry) => entry.district === district.district),
      })),
    [ranking.districts, progress],
  )
  const sorting = useMemo(() => sortOf(sort ?? '-mean'), [sort])
  return (
    <Panel
      title="得分、等级与报送"
      actions={
        <Download
          name={`${year} 年度区县对比`}
          columns={columns}
          rows={rows}
          sort={sorting}
          run={ranking.run}
        />
      }
    >
      <DataTable
        caption={`${year} 年度区县对比`}
        columns={columns}
        rows={rows}
        rowKey={({ district }) => district}
        rowData={({ district }) => ({ 'data-district': district })}
        sort={sorting}
        onSort={(next) => onSort(sortParam(next))}
        empty={null}
        testId="districts"
      />
    </Panel>
  )
}

function columnsOf(grades: readonly string[]): readonly DataColumn<Row>[] {
  const count = (id: string, title: string, value: (row: Row) => number | null): DataColumn<Row> => ({
    id,
    title,
    width: Math.max(76, title.length * 14 + 34),
    align: 'end',
    largestFirst: true,
    value,
    sum: true,
  })
  const points = (id: 'mean' | 'median' | 'best', title: string): DataColumn<Row> => ({
    ...count(id, title, (row) => row[id]),
    sum: false,
    text: (row) => formatPoints(row[id]),
    workbookFormat: '0.00',
  })
  const reported = ({ progress }: Row): number | null =>
    progress && progress.spaces > 0 ? progress.inForce / progress.spaces : null
  return [
    {
      id: 'district',
      title: '区县',
      width: 116,
      narrow: 92,
      heads: true,
      pinned: true,
      value: ({ district }) => district,
      cell: ({ district }) => (
        <Link to="/ranking" search={{ by: 'district', district }}>
          {district}
        </Link>
      ),
    },
    count('spaces', '空间数', (row) => row.spaces),
    count('scored', '参加排名', (row) => row.scored),
    points('mean', '均值'),
    points('median', '中位数'),
    points('best', '最高'),
    ...grades.map((grade) => count(`grade-${grade}`, grade, (row) => row.grades[grade] ?? 0)),
    {
      ...count('reported', '核验率', reported),
      sum: false,
      hint: '报送已核验',
      width: 100,
      text: (row) => formatShare(reported(row), 0),
      workbookFormat: '0%',
    },
    count('missing', '未报送', (row) => row.progress?.missing ?? null),
  ]
}

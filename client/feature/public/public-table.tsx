import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import { asOptions, Choice, FilterBar } from '#client/widget/filter-bar.tsx'
import { NoMatch } from '#client/widget/notice.tsx'
import { SearchBox } from '#client/widget/search-box.tsx'
import { GradeTag } from '#client/widget/standing.tsx'
import type { DataColumn } from '#client/widget/table/column.ts'
import { DataTable } from '#client/widget/table/data-table.tsx'
import { Download } from '#client/widget/table/download.tsx'
import { useLook } from '#client/widget/use-look.ts'
import type { PublicSearch } from './search.ts'

const route = getRouteApi('/public')

interface PublicLine {
  readonly name: string
  readonly district: string
  readonly grade: string
}

const COLUMNS: readonly DataColumn<PublicLine>[] = [
  {
    id: 'grade',
    title: '等级',
    width: 110,
    narrow: 76,
    sortable: false,
    value: ({ grade }) => grade,
    cell: ({ grade }) => <GradeTag grade={grade} />,
  },
  {
    id: 'name',
    title: '空间名称',
    width: 360,
    narrow: 172,
    heads: true,
    grows: true,
    sortable: false,
    value: ({ name }) => name,
  },
  {
    id: 'district',
    title: '所属区县',
    width: 160,
    narrow: 90,
    sortable: false,
    value: ({ district }) => district,
  },
]

export interface PublicTableProps {
  readonly year: number
  readonly grades: readonly string[]
  readonly rows: readonly PublicLine[]
}

/** The list itself, in the order in which it is published. */
export function PublicTable({ year, grades, rows }: PublicTableProps) {
  const search = route.useSearch()
  const look = useLook<PublicSearch>(route.useNavigate())
  const districts = useMemo(() => [...new Set(rows.map(({ district }) => district))].sort(), [rows])
  const shown = rows.filter(
    ({ name, district, grade }) =>
      (!search.district || district === search.district) &&
      (!search.grade || grade === search.grade) &&
      (!search.q || name.includes(search.q)),
  )
  return (
    <>
      <FilterBar
        shown={shown.length}
        of={rows.length}
        onClear={() => look.clear('district', 'grade', 'q')}
        end={<Download name={`${year} 年度考核结果名单`} columns={COLUMNS} rows={shown} />}
      >
        <SearchBox label="搜索名称" value={search.q} onSearch={look.set('q')} />
        <Choice
          label="区县"
          value={search.district}
          options={asOptions(districts)}
          onChange={look.set('district')}
        />
        <Choice label="等级" value={search.grade} options={asOptions(grades)} onChange={look.set('grade')} />
      </FilterBar>
      <DataTable
        caption={`${year} 年度考核结果名单`}
        columns={COLUMNS}
        rows={shown}
        rowKey={({ name, district }) => `${district} ${name}`}
        sort={null}
        tall
        testId="public-list"
        empty={<NoMatch of="空间" />}
      />
    </>
  )
}

import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import { formatDay } from '#client/format/date.ts'
import { asOptions, Choice, FilterBar } from '#client/widget/filter-bar.tsx'
import { NoMatch } from '#client/widget/notice.tsx'
import { ScorecardLink } from '#client/widget/scorecard-link.tsx'
import { sortOf, sortParam } from '#client/widget/search.ts'
import { SearchBox } from '#client/widget/search-box.tsx'
import type { DataColumn } from '#client/widget/table/column.ts'
import { DataTable } from '#client/widget/table/data-table.tsx'
import { Download } from '#client/widget/table/download.tsx'
import { useLook } from '#client/widget/use-look.ts'
import type { Space } from '#shared/registry/space.ts'
import type { RegistrySearch } from './search.ts'

const route = getRouteApi('/registry')

const day = (id: 'filed' | 'opened', title: string): DataColumn<Space> => ({
  ...{ id, title, width: 134, largestFirst: true },
  value: (space) => space[id],
  text: (space) => formatDay(space[id]),
})

const COLUMNS: readonly DataColumn<Space>[] = [
  {
    ...{ id: 'name', title: '空间', width: 178, narrow: 150, pinned: true, heads: true, grows: true },
    value: ({ name }) => name,
    cell: ({ code, name }) => <ScorecardLink space={code} name={name} />,
  },
  { id: 'code', title: '编码', width: 94, value: ({ code }) => code },
  { id: 'district', title: '区县', width: 90, value: ({ district }) => district },
  { id: 'kind', title: '类别', width: 72, value: ({ kind }) => kind },
  { id: 'level', title: '级别', width: 62, value: ({ level }) => level },
  day('filed', '备案日期'),
  day('opened', '启用日期'),
  {
    ...{ id: 'status', title: '状态', width: 76 },
    value: ({ status }) => status,
    text: ({ status, statusDate }) => (statusDate ? `${status}（${formatDay(statusDate)}）` : status),
  },
  { id: 'operator', title: '运营主体', width: 214, value: ({ operator }) => operator },
  { id: 'creditCode', title: '统一社会信用代码', width: 180, value: ({ creditCode }) => creditCode },
  {
    ...{ id: 'formerNames', title: '曾用名', width: 96 },
    value: ({ formerNames }) => formerNames.join('、') || null,
  },
]

/** The spaces, to be filtered and sorted; the way of looking stands in the address. */
export function RegistryTable({ rows }: { readonly rows: readonly Space[] }) {
  const search = route.useSearch()
  const look = useLook<RegistrySearch>(route.useNavigate())
  const { district, kind, status, q } = search
  const shown = useMemo(
    () =>
      rows.filter(
        (space) =>
          (!district || space.district === district) &&
          (!kind || space.kind === kind) &&
          (!status || space.status === status) &&
          (!q || [space.code, space.name, ...space.formerNames].some((word) => word.includes(q))),
      ),
    [rows, district, kind, status, q],
  )
  const words = (of: 'district' | 'kind') => asOptions([...new Set(rows.map((space) => space[of]))])
  const sort = useMemo(() => sortOf(search.sort ?? 'code'), [search.sort])
  return (
    <>
      <FilterBar
        shown={shown.length}
        of={rows.length}
        onClear={() => look.clear('district', 'kind', 'status', 'q')}
        end={<Download name="空间名录" columns={COLUMNS} rows={shown} sort={sort} />}
      >
        <SearchBox label="搜索名称或编码" value={q} onSearch={look.set('q')} />
        <Choice label="区县" value={district} options={words('district')} onChange={look.set('district')} />
        <Choice label="类别" value={kind} options={words('kind')} onChange={look.set('kind')} />
        <Choice
          label="状态"
          value={status}
          options={asOptions(['在册', '取消'] as const)}
          onChange={look.set('status')}
        />
      </FilterBar>
      <DataTable
        caption="空间名录"
        columns={COLUMNS}
        rows={shown}
        rowKey={({ code }) => code}
        rowData={({ code }) => ({ 'data-space': code })}
        sort={sort}
        onSort={(next) => look.change({ sort: sortParam(next) })}
        tall
        testId="registry"
        empty={<NoMatch of="空间" />}
      />
    </>
  )
}

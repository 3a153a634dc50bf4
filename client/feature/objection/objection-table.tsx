import { getRouteApi, Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { formatInstant } from '#client/format/date.ts'
import { DistrictChoice } from '#client/widget/district-choice.tsx'
import { Choice, FilterBar } from '#client/widget/filter-bar.tsx'
import { NoMatch } from '#client/widget/notice.tsx'
import { ScorecardLink } from '#client/widget/scorecard-link.tsx'
import { sortOf, sortParam } from '#client/widget/search.ts'
import { SearchBox } from '#client/widget/search-box.tsx'
import type { DataColumn } from '#client/widget/table/column.ts'
import { DataTable } from '#client/widget/table/data-table.tsx'
import { Download } from '#client/widget/table/download.tsx'
import { useLook } from '#client/widget/use-look.ts'
import { OBJECTION_STATE_TITLE, OBJECTION_STATES, type ObjectionState } from '#shared/workflow/objection.ts'
import styles from './objection.module.css'
import type { ObjectionsSearch } from './search.ts'
import { StateTag } from './state-tag.tsx'

const route = getRouteApi('/objections')

/** An objection in the list. */
export interface ObjectionLine {
  readonly id: number
  readonly space: string
  readonly name: string
  readonly district: string
  readonly text: string
  readonly outside: boolean
  readonly state: ObjectionState
  readonly at: string
}

const columns: readonly DataColumn<ObjectionLine>[] = [
  {
    id: 'id',
    title: '编号',
    width: 76,
    pinned: true,
    heads: true,
    value: ({ id }) => id,
    cell: ({ id, space }) => (
      <Link to="/objections/$space/$id" params={{ space, id: String(id) }}>
        第 {id} 号
      </Link>
    ),
  },
  {
    id: 'state',
    title: '状态',
    width: 120,
    value: ({ state }) => OBJECTION_STATES.indexOf(state),
    text: ({ state }) => OBJECTION_STATE_TITLE[state],
    cell: ({ state }) => <StateTag state={state} />,
  },
  {
    id: 'name',
    title: '空间',
    width: 200,
    value: ({ name }) => name,
    cell: ({ space, name }) => <ScorecardLink space={space} name={name} />,
  },
  { id: 'district', title: '区县', width: 96, value: ({ district }) => district },
  {
    id: 'outside',
    title: '提出人',
    width: 100,
    value: ({ outside }) => (outside ? '他人' : '空间本身'),
  },
  {
    id: 'text',
    title: '内容',
    width: 420,
    grows: true,
    sortable: false,
    value: ({ text }) => text,
    cell: ({ text }) => <span className={styles.text}>{text}</span>,
  },
  {
    id: 'at',
    title: '提出时间',
    width: 168,
    largestFirst: true,
    value: ({ at }) => at,
    text: ({ at }) => formatInstant(at),
  },
]

function filtered(objections: readonly ObjectionLine[], { district, standing, q }: ObjectionsSearch) {
  const words = (q ?? '').trim().toLowerCase().split(/\s+/)
  return objections.filter(
    (one) =>
      (district === undefined || one.district === district) &&
      (standing === undefined || one.state === standing) &&
      words.every((word) => `${one.name} ${one.space} ${one.text}`.toLowerCase().includes(word)),
  )
}

export interface ObjectionTableProps {
  readonly year: number
  readonly objections: readonly ObjectionLine[]
}

const STATES = OBJECTION_STATES.map((state) => ({ value: state, label: OBJECTION_STATE_TITLE[state] }))

/** The objections with their filters. */
export function ObjectionTable({ year, objections }: ObjectionTableProps) {
  const search = route.useSearch()
  const look = useLook<ObjectionsSearch>(route.useNavigate())
  const rows = useMemo(() => filtered(objections, search), [objections, search])
  const sort = useMemo(() => sortOf(search.sort ?? 'state'), [search.sort])
  return (
    <>
      <FilterBar
        shown={rows.length}
        of={objections.length}
        unit="件"
        onClear={() => look.clear('district', 'standing', 'q')}
        end={<Download name={`${year} 年度异议`} columns={columns} rows={rows} sort={sort} />}
      >
        <SearchBox label="搜索空间或内容" value={search.q} onSearch={look.set('q')} />
        <DistrictChoice of={objections} value={search.district} onChange={look.set('district')} />
        <Choice label="状态" value={search.standing} options={STATES} onChange={look.set('standing')} />
      </FilterBar>
      <DataTable
        caption={`${year} 年度异议`}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => String(id)}
        rowData={({ id, space, state }) => ({
          'data-objection': String(id),
          'data-space': space,
          'data-state': state,
        })}
        sort={sort}
        onSort={(next) => look.change({ sort: sortParam(next) })}
        testId="objections"
        empty={<NoMatch of="异议" />}
      />
    </>
  )
}

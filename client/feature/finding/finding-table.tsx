import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useActor } from '#client/widget/actor.ts'
import { DistrictChoice } from '#client/widget/district-choice.tsx'
import { Choice, FilterBar } from '#client/widget/filter-bar.tsx'
import { NoMatch } from '#client/widget/notice.tsx'
import { sortOf, sortParam } from '#client/widget/search.ts'
import { SearchBox } from '#client/widget/search-box.tsx'
import { DataTable } from '#client/widget/table/data-table.tsx'
import { Download } from '#client/widget/table/download.tsx'
import { useLook } from '#client/widget/use-look.ts'
import { FINDING_CODES, FINDING_STATES, FINDING_TITLE, STATE_TITLE } from '#shared/workflow/finding.ts'
import { DismissForm } from './dismiss-form.tsx'
import { findingColumns } from './finding-columns.tsx'
import { type FindingLine, filterFindings } from './finding-lines.ts'
import type { FindingsSearch } from './search.ts'

const route = getRouteApi('/findings')

export interface FindingTableProps {
  readonly year: number
  readonly findings: readonly FindingLine[]
  readonly mayDecide: boolean
}

/** The findings with their filters; those that are open and pass them can be dismissed together. */
export function FindingTable({ year, findings, mayDecide }: FindingTableProps) {
  const search = route.useSearch()
  const { role } = useActor()
  const columns = useMemo(() => findingColumns(role), [role])
  const look = useLook<FindingsSearch>(route.useNavigate())
  const rows = useMemo(() => filterFindings(findings, search), [findings, search])
  const sort = useMemo(() => sortOf(search.sort ?? 'state'), [search.sort])
  const codes = FINDING_CODES.filter((code) => findings.some((one) => one.code === code))
  return (
    <>
      <FilterBar
        shown={rows.length}
        of={findings.length}
        unit="条"
        onClear={() => look.clear('district', 'code', 'standing', 'q')}
        end={<Download name={`${year} 年度疑点`} columns={columns} rows={rows} sort={sort} />}
      >
        <SearchBox label="搜索空间或内容" value={search.q} onSearch={look.set('q')} />
        <DistrictChoice of={findings} value={search.district} onChange={look.set('district')} />
        <Choice
          label="疑点"
          value={search.code}
          options={codes.map((code) => ({ value: code, label: FINDING_TITLE[code] }))}
          onChange={look.set('code')}
        />
        <Choice
          label="状态"
          value={search.standing}
          options={FINDING_STATES.map((state) => ({ value: state, label: STATE_TITLE[state] }))}
          onChange={look.set('standing')}
        />
      </FilterBar>
      {mayDecide && <DismissForm year={year} open={rows.filter(({ state }) => state === 'open')} />}
      <DataTable
        caption={`${year} 年度疑点`}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => String(id)}
        rowData={({ id, space, code, state }) => ({
          'data-finding': String(id),
          'data-space': space,
          'data-code': code,
          'data-state': state,
        })}
        sort={sort}
        onSort={(next) => look.change({ sort: sortParam(next) })}
        tall
        testId="findings"
        empty={<NoMatch of="疑点" />}
      />
    </>
  )
}

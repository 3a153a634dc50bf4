import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { trpc } from '#client/api/trpc.ts'
import { Answer } from '#client/widget/answer.tsx'
import { DistrictChoice } from '#client/widget/district-choice.tsx'
import { Choice, FilterBar, Tick } from '#client/widget/filter-bar.tsx'
import { LinkButton } from '#client/widget/link-button.tsx'
import { useMay } from '#client/widget/may.ts'
import { NoMatch, Notice } from '#client/widget/notice.tsx'
import { Page } from '#client/widget/page.tsx'
import { Panel } from '#client/widget/panel.tsx'
import { sortOf, sortParam } from '#client/widget/search.ts'
import { SearchBox } from '#client/widget/search-box.tsx'
import { REPORT_STATUS } from '#client/widget/standing.tsx'
import { DataTable } from '#client/widget/table/data-table.tsx'
import { Download } from '#client/widget/table/download.tsx'
import { useLook } from '#client/widget/use-look.ts'
import { useYear } from '#client/widget/year.ts'
import { reportColumns } from './report-columns.tsx'
import { filterReports, type ReportLine } from './report-lines.ts'
import { HANDINGS, type ReportsSearch } from './search.ts'

const route = getRouteApi('/reports')

/** 报送: where each space stands with its report of the year. */
export function ReportsPage() {
  const year = useYear()
  const may = useMay()
  const reports = useQuery(trpc.report.list.queryOptions({ year }))
  return (
    <Page
      title={`${year} 年度报送`}
      note="每家空间最近一次报送的状态和检查结果；已核验的报送计入指标和排名"
      actions={
        may('report.write') && (
          <LinkButton to="/upload" primary>
            上传报送材料
          </LinkButton>
        )
      }
    >
      <Panel title="报送清单">
        <Answer query={reports}>
          {(lines) =>
            lines.length === 0 ? (
              <Notice title="还没有空间名录" testId="no-spaces">
                <p>
                  导入空间名录后，这里列出每家空间的报送状态。步骤见<Link to="/">总览</Link>。
                </p>
              </Notice>
            ) : (
              <ReportTable year={year} reports={lines} />
            )
          }
        </Answer>
      </Panel>
    </Page>
  )
}

const STATUSES = HANDINGS.map((status) => ({ value: status, label: REPORT_STATUS[status] }))

function ReportTable({ year, reports }: { readonly year: number; readonly reports: readonly ReportLine[] }) {
  const search = route.useSearch()
  const look = useLook<ReportsSearch>(route.useNavigate())
  const rows = useMemo(() => filterReports(reports, search), [reports, search])
  const sort = useMemo(() => sortOf(search.sort ?? 'space'), [search.sort])
  return (
    <>
      <FilterBar
        shown={rows.length}
        of={reports.length}
        onClear={() => look.clear('status', 'district', 'faulty', 'q')}
        end={<Download name={`${year} 年度报送清单`} columns={reportColumns} rows={rows} sort={sort} />}
      >
        <SearchBox label="搜索名称或编码" value={search.q} onSearch={look.set('q')} />
        <DistrictChoice of={reports} value={search.district} onChange={look.set('district')} />
        <Choice label="状态" value={search.status} options={STATUSES} onChange={look.set('status')} />
        <Tick label="只看有错误的" value={search.faulty} onChange={look.set('faulty')} />
      </FilterBar>
      <DataTable
        caption={`${year} 年度报送清单`}
        columns={reportColumns}
        rows={rows}
        rowKey={({ space }) => space}
        rowData={({ space, status }) => ({ 'data-space': space, 'data-status': status })}
        sort={sort}
        onSort={(next) => look.change({ sort: sortParam(next) })}
        tall
        testId="reports"
        empty={<NoMatch of="空间" />}
      />
    </>
  )
}

import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { useMemo } from 'react'
import { trpc } from '#client/api/trpc.ts'
import { formatNumber } from '#client/format/number.ts'
import { useActor } from '#client/widget/actor.ts'
import { Answer } from '#client/widget/answer.tsx'
import { NoMatch } from '#client/widget/notice.tsx'
import { Page } from '#client/widget/page.tsx'
import { Panel } from '#client/widget/panel.tsx'
import { useNameOf } from '#client/widget/person.tsx'
import { DataTable } from '#client/widget/table/data-table.tsx'
import { Download } from '#client/widget/table/download.tsx'
import { can } from '#shared/workflow/can.ts'
import styles from './audit.module.css'
import { auditColumns } from './audit-columns.tsx'
import { AuditFilters } from './audit-filters.tsx'

const route = getRouteApi('/audit')

/** 审计日志: who did what and when; only ever added to. */
export function AuditPage() {
  const { space: ofSpace, ...search } = route.useSearch()
  const { year: _, ...filters } = search
  const actor = useActor()
  const pages = useInfiniteQuery(
    trpc.audit.list.infiniteQueryOptions(
      { ...filters, ofSpace },
      { getNextPageParam: ({ entries, more }) => (more ? entries.at(-1)!.id : undefined) },
    ),
  )
  const nameOf = useNameOf()
  const columns = useMemo(() => auditColumns(nameOf), [nameOf])
  const entries = pages.data?.pages.flatMap((page) => page.entries) ?? []
  return (
    <Page
      title="审计日志"
      note="只增不改，每条带有前一条的校验值；内容不含个人信息"
      actions={can(actor, 'audit.check') && <Whole />}
    >
      <Panel title="记录">
        <AuditFilters end={<Download name="审计日志" columns={columns} rows={entries} />} />
        <Answer query={pages}>
          {() => (
            <>
              <DataTable
                caption="审计日志"
                columns={columns}
                rows={entries}
                rowKey={({ id }) => String(id)}
                rowData={({ action }) => ({ 'data-action': action })}
                sort={null}
                tall
                testId="audit"
                empty={<NoMatch of="记录" />}
              />
              {pages.hasNextPage && (
                <Button
                  className={styles.more}
                  loading={pages.isFetchingNextPage}
                  onClick={() => pages.fetchNextPage()}
                >
                  更早的记录
                </Button>
              )}
            </>
          )}
        </Answer>
      </Panel>
    </Page>
  )
}

/** Whether the chain is whole, on request: it reads the log from its beginning. */
function Whole() {
  const check = useQuery(trpc.audit.check.queryOptions(undefined, { enabled: false }))
  return (
    <div className={styles.check}>
      {check.data && (
        <Alert
          type={check.data.brokenAt === null ? 'success' : 'error'}
          showIcon
          data-testid="chain"
          title={
            check.data.brokenAt === null
              ? `${formatNumber(check.data.entries)} 条记录连续完整，最新校验值 ${check.data.head.slice(0, 16)}…`
              : `第 ${check.data.brokenAt} 条起被改动或缺失，请立即联系技术人员`
          }
        />
      )}
      <Button loading={check.isFetching} onClick={() => check.refetch()}>
        检查是否完整
      </Button>
    </div>
  )
}

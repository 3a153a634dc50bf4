import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert } from 'antd'
import { type Answers, trpc } from '#client/api/trpc.ts'
import { formatInstant } from '#client/format/date.ts'
import { Answer } from '#client/widget/answer.tsx'
import { FileList } from '#client/widget/file-list.tsx'
import { IssueList } from '#client/widget/issue-list.tsx'
import { MetricList } from '#client/widget/metric-list.tsx'
import { useOnRecord } from '#client/widget/on-record.ts'
import { Panel } from '#client/widget/panel.tsx'
import { Person } from '#client/widget/person.tsx'
import { REPORT_STATUS } from '#client/widget/standing.tsx'
import { Conditions } from './conditions.tsx'
import { LedgerRows } from './ledger-rows.tsx'

export interface ReportInForceProps {
  readonly year: number
  readonly space: string
}

/**
 * The report that counts, or else the newest one: conditions, rows, metrics, issues and files. On a scorecard, which
 * is printed and handed on, persons are masked for everybody.
 */
export function ReportInForce({ year, space }: ReportInForceProps) {
  const newest = useQuery(trpc.report.get.queryOptions({ year, space, masked: true }))
  const { revision, inForce } = newest.data ?? {}
  const other = inForce != null && inForce !== revision ? inForce : undefined
  const counted = useQuery({
    ...trpc.report.get.queryOptions({ year, space, revision: other ?? 1, masked: true }),
    enabled: other !== undefined,
  })
  return (
    <Answer query={other === undefined ? newest : counted}>
      {(report) => (
        <>
          {report.inForce === null && (
            <Alert
              type="warning"
              showIcon
              title={`第 ${report.revision} 次报送（${REPORT_STATUS[report.status]}）尚未核验，下列内容不计入排名`}
            />
          )}
          {other !== undefined && (
            <Alert
              type="info"
              showIcon
              title={
                <>
                  下列为已核验的第 {report.revision} 次报送。另有第 {revision} 次报送尚未核验，
                  <Link to="/reports/$space" params={{ space }}>
                    查看
                  </Link>
                </>
              }
            />
          )}
          <Panel
            id="conditions"
            title="备案条件（第八条）"
            note="与备案时的最低条件比较，供判断是否仍符合备案要求"
          >
            <Conditions conditions={report.conditionDetails} />
          </Panel>
          <LedgerRows year={year} report={report} />
          <Panel id="metrics" title="全部指标值" note="系统默认口径；指标名后的说明即其定义">
            <MetricList name={`${year} 年度指标值 ${space}`} metrics={report.metrics} />
          </Panel>
          <Panel id="issues" title="检查结果" note="对报送材料逐行检查发现的问题">
            <Issues report={report} />
          </Panel>
          <Panel
            id="files"
            title="报送文件"
            note={
              <>
                第 {report.revision} 次报送，{formatInstant(report.at)}，由 <Person login={report.by} /> 上传
              </>
            }
            actions={
              <Link to="/reports/$space" params={{ space }}>
                全部报送记录
              </Link>
            }
          >
            <FileList files={report.files} issues={report.issues} />
          </Panel>
        </>
      )}
    </Answer>
  )
}

function Issues({
  report: { year, space, revision, issues },
}: {
  readonly report: Answers['report']['get']
}) {
  const onRecord = useOnRecord({ year, space, revision })
  return <IssueList issues={issues} name={`${year} 年度检查结果 ${space}`} onRecord={onRecord('issues')} />
}

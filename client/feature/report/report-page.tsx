import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { type Answers, trpc } from '#client/api/trpc.ts'
import { formatInstant } from '#client/format/date.ts'
import { useActor } from '#client/widget/actor.ts'
import { Answer } from '#client/widget/answer.tsx'
import { FileList } from '#client/widget/file-list.tsx'
import { IssueList } from '#client/widget/issue-list.tsx'
import { LinkButton } from '#client/widget/link-button.tsx'
import { useMay } from '#client/widget/may.ts'
import { MendIssue } from '#client/widget/mend/mend-issue.tsx'
import { MetricEffect } from '#client/widget/metric-effect.tsx'
import { MetricList } from '#client/widget/metric-list.tsx'
import { useOnRecord } from '#client/widget/on-record.ts'
import { Page } from '#client/widget/page.tsx'
import { Panel, PanelRow } from '#client/widget/panel.tsx'
import { Person } from '#client/widget/person.tsx'
import { ReturnedTables } from '#client/widget/returned-tables.tsx'
import { EvidencePanel } from '#client/widget/review/evidence-panel.tsx'
import { MarkedLedgers } from '#client/widget/review/marked-ledgers.tsx'
import { ReportTimeline } from '#client/widget/review/report-timeline.tsx'
import { type Review, useMayDo, useReview } from '#client/widget/review/use-review.ts'
import { WarningWords } from '#client/widget/review/warning-words.tsx'
import { ReportStatusTag } from '#client/widget/standing.tsx'
import { useYear } from '#client/widget/year.ts'
import { LEDGERS } from '#shared/ledger/ledgers.ts'
import styles from './report.module.css'
import { ReportActions } from './report-actions.tsx'

const route = getRouteApi('/reports/$space')

/** One report: its revisions, and what the chosen one holds and what was found in it. */
export function ReportPage() {
  const year = useYear()
  const { space } = route.useParams()
  const { revision } = route.useSearch()
  const may = useMay()
  const isOwn = useActor().role === 'space'
  const report = useQuery(trpc.report.get.queryOptions({ year, space, revision }))
  const review = useReview(year, space, revision)
  const name = review.data?.name
  // Who can't hand in now is told so under 下一步, and has no button that would come to nothing.
  const closed = review.data !== undefined && !review.data.permits.handIn.ok
  return (
    <Page
      title={name ?? space}
      trail={
        <>
          {!isOwn && (
            <>
              <Link to="/reports">报送</Link> ›{' '}
            </>
          )}
          报送记录
        </>
      }
      note={`${space} · ${year} 年度报送`}
      actions={
        <>
          {may('result.read') && (
            <LinkButton to="/scorecard/$space" params={{ space }}>
              查看评分卡
            </LinkButton>
          )}
          {may('report.write') && !closed && (
            <>
              <LinkButton to="/reports/$space/profile" params={{ space }}>
                在线填写基本情况
              </LinkButton>
              <LinkButton to="/upload" primary>
                上传报送材料
              </LinkButton>
            </>
          )}
        </>
      }
    >
      <Answer query={report}>
        {(shown) => (
          <>
            <Answer query={review}>{(own) => <Next report={shown} review={own} />}</Answer>
            <PanelRow wide loose>
              <Panel
                title={`第 ${shown.revision} 次报送`}
                note={
                  <>
                    {formatInstant(shown.at)}，由 <Person login={shown.by} /> 上传
                  </>
                }
                actions={<ReportStatusTag status={shown.status} />}
              >
                <dl className={styles.rows}>
                  {LEDGERS.map(({ id, title }) => (
                    <div key={id} data-ledger={id} data-value={shown.rows[id]}>
                      <dt>{title}</dt>
                      <dd>
                        <b>{shown.rows[id]}</b> 行
                      </dd>
                    </div>
                  ))}
                </dl>
                <p className={styles.told}>没有错误的行数；逐行的计入情况见评分卡的台账明细。</p>
                <FileList files={shown.files} issues={shown.issues} />
              </Panel>
              <Panel title="报送记录" note="每次有变化的上传记为一次">
                <Revisions shown={shown} />
              </Panel>
            </PanelRow>
            <MetricEffect year={year} space={space} revision={shown.revision} />
            <Answer query={review}>{(own) => <Work report={shown} review={own} />}</Answer>
            <Panel title="检查结果">
              <ReturnedTables year={year} space={space} revision={shown.revision} />
              <Answer query={review}>{(own) => <Found report={shown} review={own} />}</Answer>
            </Panel>
            <Panel title="按这次报送计算的指标值" note="系统默认口径">
              <MetricList
                name={`${year} 年度指标值 ${space} 第 ${shown.revision} 次`}
                metrics={shown.metrics}
              />
            </Panel>
          </>
        )}
      </Answer>
    </Page>
  )
}

interface WorkProps {
  readonly report: Answers['report']['get']
  readonly review: Review
}

/** What was found, each to be mended where it stands as long as the report can be handed in. */
function Found({ report, review }: WorkProps) {
  const { year, space, revision, issues } = report
  const onRecord = useOnRecord({ year, space, revision })
  const { mends } = useMayDo(review)
  return (
    <IssueList
      issues={issues}
      name={`${year} 年度检查结果 ${space} 第 ${revision} 次`}
      onRecord={onRecord('issues')}
      {...(mends && {
        remedy: (issue) => <MendIssue {...{ year, space, issue }} />,
      })}
    />
  )
}

/** What is to be done next. */
function Next({ report, review }: WorkProps) {
  const errors = report.issues.filter(({ severity }) => severity === 'error').length
  return (
    <Panel title="下一步">
      <ReportActions review={review} may={useMayDo(review)} errors={errors} />
    </Panel>
  )
}

/** What a report is worked on with: words, proof, its rows, and what its reviewers say. */
function Work({ report, review }: WorkProps) {
  const may = useMayDo(review)
  return (
    <>
      <Panel title="提醒与说明" note="系统提醒的每一处，都要由空间说明为什么确实如此">
        <WarningWords review={review} writes={may.explains} />
      </Panel>
      <Panel title="佐证材料" note="照片、签到表、证照、租赁合同等；PDF、图片、Word、Excel，每个不超过 20 MB">
        <EvidencePanel review={review} may={may} />
      </Panel>
      <Panel title="台账各行" note="提示、佐证和审核意见标在所在的行上">
        <MarkedLedgers report={report} review={review} may={may} mends />
      </Panel>
      <Panel title="办理过程">
        <ReportTimeline review={review} />
      </Panel>
    </>
  )
}

interface RevisionsProps {
  readonly shown: {
    readonly revision: number
    readonly inForce: number | null
    readonly revisions: readonly {
      readonly revision: number
      readonly at: string
      readonly by: string
      readonly status: 'draft' | 'submitted' | 'verified' | 'accepted' | 'returned'
    }[]
  }
}

/** All revisions, newest first, with the one in force marked. */
function Revisions({ shown }: RevisionsProps) {
  const newestFirst = [...shown.revisions].sort((a, b) => b.revision - a.revision)
  return (
    <ol className={styles.revisions}>
      {newestFirst.map(({ revision, at, by, status }) => (
        <li
          key={revision}
          data-revision={revision}
          aria-current={revision === shown.revision ? 'true' : undefined}
        >
          <Link to="." search={(before) => ({ ...before, revision })} resetScroll={false}>
            第 {revision} 次
          </Link>
          <ReportStatusTag status={status} />
          {revision === shown.inForce && <span className={styles.inForce}>计入排名</span>}
          <small>
            {formatInstant(at)}　<Person login={by} />
          </small>
        </li>
      ))}
    </ol>
  )
}

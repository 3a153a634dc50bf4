import { type Ref, useMemo, useState } from 'react'
import type { Answers } from '#client/api/trpc.ts'
import { Panel, PanelRow } from '#client/widget/panel.tsx'
import { Comparison } from '#client/widget/review/comparison.tsx'
import { EvidencePanel } from '#client/widget/review/evidence-panel.tsx'
import { JumpList } from '#client/widget/review/jump-list.tsx'
import { MarkedLedgers } from '#client/widget/review/marked-ledgers.tsx'
import type { RowTools } from '#client/widget/review/marked-row.tsx'
import { ReportTimeline } from '#client/widget/review/report-timeline.tsx'
import { type Review, useMayDo } from '#client/widget/review/use-review.ts'
import { WarningWords } from '#client/widget/review/warning-words.tsx'
import { ReportStatusTag } from '#client/widget/standing.tsx'
import { Decision, type RowRemark } from './decision.tsx'
import styles from './review.module.css'

export interface ReviewWorkProps {
  readonly review: Review
  readonly report: Answers['report']['get']
  readonly decision: Ref<HTMLElement>
  /** Leads to the next report of the queue; null: this was the last one. */
  readonly onNext: (() => void) | null
}

/** What is looked at before deciding, in the order in which it tells most, and the decision. */
export function ReviewWork({ review, report, decision, onNext }: ReviewWorkProps) {
  const may = useMayDo(review)
  const [remarks, setRemarks] = useState<ReadonlyMap<string, RowRemark>>(new Map())
  const { year, space, revision, baseline, lastYear } = review
  const writesRemarks = may.move('verify') || may.move('return')
  const tools = useMemo(
    (): NonNullable<RowTools['remarks']> => ({
      of: (ledger, { key }) => remarks.get(`${ledger}${key}`)?.text ?? '',
      write: (ledger, line, text) =>
        setRemarks((before) => {
          const { file, sheet, row } = line
          return new Map(before).set(`${ledger}${line.key}`, { ledger, file, sheet, row, text })
        }),
    }),
    [remarks],
  )
  return (
    <>
      <PanelRow wide loose>
        <Panel
          title="与去年相比"
          note="变化最大的在前；增减过半的加粗"
          actions={<ReportStatusTag status={review.status} />}
        >
          {lastYear ? (
            <JumpList
              jumps={lastYear.jumps}
              from={`${lastYear.year} 年`}
              to={`${year} 年`}
              empty="各项指标与去年相同。"
            />
          ) : (
            <p className={styles.quiet}>去年没有计入考核的报告可以比较。</p>
          )}
        </Panel>
        <section ref={decision} className={styles.decision}>
          <Decision review={review} may={may} remarks={[...remarks.values()]} onNext={onNext} />
          <Panel title="办理过程">
            <ReportTimeline review={review} />
          </Panel>
        </section>
      </PanelRow>
      {baseline !== null && (
        <Panel title={`与第 ${baseline} 次报送相比`} note="逐行对照，改动过的单元格标出前后内容">
          <Comparison year={year} space={space} before={baseline} after={revision} />
        </Panel>
      )}
      <Panel title="提醒与空间的说明">
        <WarningWords review={review} writes={false} />
      </Panel>
      <Panel title="台账各行" note="提示、佐证和意见标在所在的行上；意见随核验或退回发给空间">
        <MarkedLedgers report={report} review={review} may={may} {...(writesRemarks && { remarks: tools })} />
      </Panel>
      <Panel title="佐证材料">
        <EvidencePanel review={review} may={may} />
      </Panel>
    </>
  )
}

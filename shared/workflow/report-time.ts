import { chineseDay } from '#shared/base/chinese-day.ts'
import type { PlainDate } from '#shared/base/plain-date.ts'
import type { ReportStatus } from './report-move.ts'
import type { Stage } from './stage.ts'

/** What of an appraisal decides whether reports may still be handed in and reviewed. */
export interface ReportTimes {
  readonly stage: Stage
  /** Last day on which spaces hand in (报送截止日); null: not set. */
  readonly reportDeadline: PlainDate | null
  /** Last day of review, and of handing in again after a return (审核截止日); null: not set. */
  readonly reviewDeadline: PlainDate | null
}

/** What of a report decides it. */
export interface ReportState {
  /** The newest revision's status; null where nothing was handed in. */
  readonly status: ReportStatus | null
  /** Whether a revision of it was returned and none has been verified since. */
  readonly returned: boolean
  /** Last day of a reopening by the city bureau (重新开放); null: not reopened. */
  readonly reopenedUntil: PlainDate | null
}

/** May, or may not and why: a sentence for the person who asks. */
export type Permitted = { readonly ok: true } | { readonly ok: false; readonly why: string }

const YES: Permitted = { ok: true }
const no = (why: string): Permitted => ({ ok: false, why })

/**
 * Whether a report may be handed in today (a day in Asia/Shanghai; deadlines last until the end of their day):
 * in 填报 until its deadline; in 审核 again after a return, until the review's; and wherever the city bureau
 * reopened it (workflow: Stages of an appraisal, Stages of a report).
 */
export function mayHandIn(
  { stage, reportDeadline, reviewDeadline }: ReportTimes,
  { returned, reopenedUntil }: ReportState,
  today: PlainDate,
): Permitted {
  if (reopenedUntil !== null) {
    if (today <= reopenedUntil) return YES
    return no(`重新开放的期限（${chineseDay(reopenedUntil)}）已过，如需补报请联系市科技局`)
  }
  if (stage === 'preparing') return no('本年度考核尚在准备，填报还没有开始')
  if (stage === 'reporting') {
    if (reportDeadline === null || today <= reportDeadline) return YES
    if (!returned) return no(`报送截止日（${chineseDay(reportDeadline)}）已过，如需补报请联系市科技局`)
  }
  if (stage === 'reporting' || stage === 'reviewing') {
    if (!returned) return no('填报已经结束；只有被退回的报告可以重新提交')
    if (reviewDeadline === null || today <= reviewDeadline) return YES
    return no(`审核截止日（${chineseDay(reviewDeadline)}）已过，如需补报请联系市科技局`)
  }
  return no('报送已经截止，如需更正请联系市科技局重新开放')
}

/**
 * Whether a report may be verified, returned or accepted today. After the review's last day what is still open is
 * the city bureau's to decide; a reopened report is reviewed whatever the stage.
 */
export function mayReview(
  { stage, reviewDeadline }: ReportTimes,
  { reopenedUntil }: Pick<ReportState, 'reopenedUntil'>,
  today: PlainDate,
  isCity: boolean,
): Permitted {
  if (reopenedUntil !== null) return YES
  if (stage !== 'reporting' && stage !== 'reviewing') return no('审核阶段已经结束')
  if (!isCity && reviewDeadline !== null && today > reviewDeadline) {
    return no(`审核截止日（${chineseDay(reviewDeadline)}）已过，未处理的报告由市科技局决定`)
  }
  return YES
}

import type { Action } from './permission.ts'

/** Where a revision of a report stands (workflow: Stages of a report). */
export const REPORT_STATUSES = ['draft', 'submitted', 'verified', 'accepted', 'returned'] as const

export type ReportStatus = (typeof REPORT_STATUSES)[number]

export const REPORT_STATUS_TITLE: Readonly<Record<ReportStatus, string>> = {
  draft: '草稿',
  submitted: '已提交',
  verified: '已核验',
  accepted: '已接受',
  returned: '已退回',
}

export type ReportMoveId = 'submit' | 'verify' | 'return' | 'accept'

export interface ReportMove {
  readonly id: ReportMoveId
  readonly title: string
  readonly from: ReportStatus
  readonly to: ReportStatus
  /** What one must be allowed to do for it. */
  readonly action: Action
  readonly needsReason: boolean
  /** Whether it is part of handing in, or of reviewing: each has its own time. */
  readonly part: 'handing in' | 'reviewing'
}

/** Every move of a report: used by the server's guards and the page's buttons alike. */
export const REPORT_MOVES: readonly ReportMove[] = [
  {
    ...{ id: 'submit', title: '提交', from: 'draft', to: 'submitted' },
    ...{ action: 'report.write', needsReason: false, part: 'handing in' },
  },
  {
    ...{ id: 'verify', title: '核验通过', from: 'submitted', to: 'verified' },
    ...{ action: 'report.review', needsReason: false, part: 'reviewing' },
  },
  {
    ...{ id: 'return', title: '退回', from: 'submitted', to: 'returned' },
    ...{ action: 'report.review', needsReason: true, part: 'reviewing' },
  },
  {
    ...{ id: 'return', title: '退回', from: 'verified', to: 'returned' },
    ...{ action: 'report.review', needsReason: true, part: 'reviewing' },
  },
  {
    ...{ id: 'return', title: '退回', from: 'accepted', to: 'returned' },
    ...{ action: 'report.decide', needsReason: true, part: 'reviewing' },
  },
  {
    ...{ id: 'accept', title: '接受', from: 'verified', to: 'accepted' },
    ...{ action: 'report.decide', needsReason: false, part: 'reviewing' },
  },
]

/** The move of that name from a status; null where the table has none. */
export const reportMove = (id: ReportMoveId, from: ReportStatus): ReportMove | null =>
  REPORT_MOVES.find((move) => move.id === id && move.from === from) ?? null

/** Whether a revision of this status may be the one in force. */
export const isInForce = (status: ReportStatus): boolean => status === 'verified' || status === 'accepted'

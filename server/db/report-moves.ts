import type { PlainDate } from '#shared/base/plain-date.ts'
import type { LedgerId } from '#shared/ledger/ledgers.ts'
import type { AuditAction } from '#shared/workflow/audit-action.ts'
import { shanghaiDay } from '#shared/workflow/deadline.ts'
import { unexplained } from '#shared/workflow/explanation.ts'
import {
  type ReportMove,
  type ReportMoveId,
  type ReportStatus,
  reportMove,
} from '#shared/workflow/report-move.ts'
import { appendAudit, type Doing } from './audit-store.ts'
import { readExplanations, readWarnings } from './explanation-store.ts'
import { handInGuard } from './hand-in-guard.ts'
import type { Connection } from './open.ts'
import { ChangedMeanwhile, Refused } from './refused.ts'
import { endReopening } from './reopening-store.ts'
import { statements } from './report-statements.ts'
import {
  MEANWHILE,
  readStandingRevision,
  type SeenRevision,
  type StandingRevision,
  sayIfChanged,
} from './standing-revision.ts'

/** A reviewer's remark, on the report, a ledger, or a row of the revision. */
export interface NewRemark {
  readonly ledger: LedgerId | null
  readonly file: string | null
  readonly sheet: string | null
  readonly row: number | null
  readonly text: string
}

export interface ReportMoveRequest {
  readonly year: number
  readonly space: string
  /** The revision to be moved, as the one who asks saw it. */
  readonly seen: SeenRevision
  readonly move: ReportMoveId
  /** Past the review's last day, and in years without an appraisal, only the city bureau's word counts. */
  readonly isCity: boolean
  readonly reason: string | null
  /** Verified: the day of the visit on site; null: there was none. */
  readonly visitedOn: PlainDate | null
  readonly remarks: readonly NewRemark[]
}

/** Longest reason or remark, in characters. */
const LONGEST = 500

/**
 * Moves a report, within a transaction: who saw it otherwise is told that another was faster (workflow: Stages of a
 * report).
 * @throws Refused, ChangedMeanwhile
 */
export function moveReport(connection: Connection, request: ReportMoveRequest, doing: Doing): void {
  const { year, space, seen } = request
  const revision = sayIfChanged(readStandingRevision(connection, year, space, seen.revision), seen)
  const move = reportMove(request.move, revision.status)
  if (!move) throw new Refused('报告现在的状态不能这样处理，请刷新')
  standsFor(move, revision)
  inTime(connection, request, move, doing)
  if (move.id === 'submit') mayBeSubmitted(connection, revision)
  const reason = reasonOf(request, move)
  const { visitedOn, remarks } = request
  if (visitedOn !== null && visitedOn > shanghaiDay(doing.at)) {
    throw new Refused('现场核查日期不能晚于今天')
  }
  const s = statements(connection.sqlite)
  s.insertMove.run(revision.id, move.from, move.to, doing.at, doing.by, reason, visitedOn)
  s.updateStatus.run(move.to, revision.id)
  s.settleInForce(year, space)
  keepRemarks(connection, revision.id, remarks, doing)
  if (move.to === 'verified') endReopening(connection, year, space, doing)
  appendAudit(connection, doing, {
    ...{ action: DONE[move.to], year, space },
    detail: { revision: revision.number, remarks: remarks.length, ...(visitedOn !== null && { visitedOn }) },
  })
}

/** What the log calls it when a report came to a status; nothing moves to a draft. */
const DONE = {
  draft: 'uploaded',
  submitted: 'submitted',
  verified: 'verified',
  accepted: 'accepted',
  returned: 'returned',
} as const satisfies Record<ReportStatus, AuditAction>

/**
 * Whether the revision is the one to be moved so: a draft is submitted where it is the newest one, and what was handed
 * in is verified or returned where nothing newer was. One in force may be returned or accepted whatever came after it.
 */
function standsFor(move: ReportMove, { number, newest, handedIn }: StandingRevision): void {
  if (move.id === 'submit' ? number === newest : move.from !== 'submitted' || number === handedIn) return
  throw new ChangedMeanwhile(MEANWHILE)
}

function inTime(connection: Connection, request: ReportMoveRequest, move: ReportMove, { at }: Doing): void {
  const guard = handInGuard(connection, request.year, at, request.isCity)
  const may = move.part === 'handing in' ? guard.handIn(request.space) : guard.review(request.space)
  if (!may.ok) throw new Refused(may.why)
}

function mayBeSubmitted(
  connection: Connection,
  { id, errors, warnings, hasProfile }: StandingRevision,
): void {
  if (errors > 0) throw new Refused(`报告还有 ${errors} 处错误，改正并重新上传后才能提交`)
  if (!hasProfile) throw new Refused('没有报送基本情况，补充后才能提交')
  if (warnings === 0) return
  const kept = new Map(readExplanations(connection, id).map(({ issue, text }) => [issue, text]))
  const open = unexplained(readWarnings(connection, id), kept).length
  if (open > 0) throw new Refused(`还有 ${open} 条提醒没有说明，每条至少写 5 个字后才能提交`)
}

function reasonOf({ reason: typed }: ReportMoveRequest, { needsReason }: ReportMove): string | null {
  const reason = typed?.trim() || null
  if (needsReason && reason === null) throw new Refused('请写明退回的理由')
  if (reason !== null && [...reason].length > LONGEST) throw new Refused(`理由最多 ${LONGEST} 个字`)
  return reason
}

function keepRemarks(
  { sqlite }: Connection,
  revision: number,
  remarks: readonly NewRemark[],
  doing: Doing,
): void {
  const insert = sqlite.prepare(
    `INSERT INTO remark (revision, ledger, file, sheet, row, text, at, by)
     VALUES (@revision, @ledger, @file, @sheet, @row, @text, @at, @by)`,
  )
  for (const { ledger, file, sheet, row, text: typed } of remarks) {
    const text = typed.trim()
    if (text === '') continue
    if ([...text].length > LONGEST) throw new Refused(`意见最多 ${LONGEST} 个字`)
    insert.run({ ...{ revision, ledger, file, sheet, row, text }, ...{ at: doing.at, by: doing.by } })
  }
}

import type { PlainDate } from '#shared/base/plain-date.ts'
import type { LedgerId } from '#shared/ledger/ledgers.ts'
import type { ReportStatus } from '#shared/workflow/report-move.ts'
import type { Connection } from './open.ts'

/** A move of one of a report's revisions. */
export interface KeptReportMove {
  readonly revision: number
  readonly from: ReportStatus
  readonly to: ReportStatus
  readonly at: string
  readonly by: string
  readonly reason: string | null
  readonly visitedOn: PlainDate | null
}

/** A reviewer's remark on one of a report's revisions. */
export interface KeptRemark {
  readonly id: number
  readonly revision: number
  readonly ledger: LedgerId | null
  readonly file: string | null
  readonly sheet: string | null
  readonly row: number | null
  readonly text: string
  readonly at: string
  readonly by: string
}

export const readReportMoves = ({ sqlite }: Connection, year: number, space: string): KeptReportMove[] =>
  sqlite
    .prepare(
      `SELECT r.number AS revision, m."from", m."to", m.at, m.by, m.reason, m.visited_on AS visitedOn
       FROM report_move m JOIN revision r ON r.id = m.revision WHERE r.space = ? AND r.year = ? ORDER BY m.id`,
    )
    .all(space, year) as KeptReportMove[]

export const readRemarks = ({ sqlite }: Connection, year: number, space: string): KeptRemark[] =>
  sqlite
    .prepare(
      `SELECT k.id, r.number AS revision, k.ledger, k.file, k.sheet, k.row, k.text, k.at, k.by
       FROM remark k JOIN revision r ON r.id = k.revision WHERE r.space = ? AND r.year = ? ORDER BY k.id`,
    )
    .all(space, year) as KeptRemark[]

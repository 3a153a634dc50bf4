import type { PlainDate } from '#shared/base/plain-date.ts'
import type { LedgerId } from '#shared/ledger/ledgers.ts'
import type { Value } from '#shared/reading/row-reader.ts'
import type { ReportStatus } from '#shared/workflow/report-move.ts'
import type { Connection } from './open.ts'
import type { LedgerPart } from './records.ts'

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

/** A row of a version of a ledger, by its place. */
export interface RowOfVersion {
  readonly version: number
  readonly file: string | null
  readonly sheet: string | null
  readonly row: number
}

export function readRowValues(
  { sqlite }: Connection,
  { version, file, sheet, row }: RowOfVersion,
): Value[] | null {
  const parts = sqlite.prepare('SELECT parts FROM ledger_version WHERE id = ?').pluck().get(version) as
    | string
    | undefined
  if (parts === undefined) return null
  const part = (JSON.parse(parts) as LedgerPart[]).find((one) => one.file === file && one.sheet === sheet)
  const stored = part?.rows.find(([number]) => number === row)
  return stored ? (stored.slice(1) as Value[]) : null
}

/** A file that an upload brought. */
export interface HandedInFile {
  readonly path: string
  readonly bytes: number
  readonly sha256: string
}

export const readHandedInFiles = ({ sqlite }: Connection, year: number, space: string): HandedInFile[] =>
  sqlite
    .prepare(
      `SELECT path, bytes, sha256 FROM upload_file f
       WHERE upload IN (SELECT upload FROM revision WHERE space = ? AND year = ?) AND blob IS NOT NULL
         AND EXISTS (SELECT 1 FROM json_each(spaces) WHERE value = ?)
       ORDER BY upload, place`,
    )
    .all(space, year, space) as HandedInFile[]

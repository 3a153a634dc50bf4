import type { PlainDate } from '#shared/base/plain-date.ts'
import type { Metrics } from '#shared/metric/measurement.ts'
import type { Value } from '#shared/reading/row-reader.ts'
import type { Scope } from '#shared/workflow/can.ts'
import type { Permitted } from '#shared/workflow/report-time.ts'
import { type AbsenceRequest, type KeptAbsence, noteAbsence, readAbsences } from './absence-store.ts'
import type { Doing } from './audit-store.ts'
import { type ExplainRequest, explain, type KeptExplanation, readExplanations } from './explanation-store.ts'
import { handInGuard } from './hand-in-guard.ts'
import type { Connection } from './open.ts'
import { type RedraftRequest, redraft } from './redraft.ts'
import { readReopening } from './reopening-store.ts'
import { moveReport, type ReportMoveRequest } from './report-moves.ts'
import { type HandedInReport, readHandedIn, readMetricsInForce } from './review-queue.ts'
import {
  type HandedInFile,
  type KeptRemark,
  type KeptReportMove,
  type RowOfVersion,
  readHandedInFiles,
  readRemarks,
  readReportMoves,
  readRowValues,
} from './review-reader.ts'
import { readStandingRevision } from './standing-revision.ts'

/**
 * The face of reviewing: what reports go through, and what is said on the way. What changes something is one
 * transaction, checks what the one who asks had seen, and records itself in the log; it throws Refused or
 * ChangedMeanwhile with a sentence for people.
 */
export interface ReviewStore {
  readonly move: (request: ReportMoveRequest, doing: Doing) => Promise<void>
  /** Gives the number of the new draft. */
  readonly redraft: (request: RedraftRequest, doing: Doing) => Promise<number>
  readonly explain: (request: ExplainRequest, doing: Doing) => Promise<void>

  /** The words on a revision's warnings. */
  readonly explanations: (year: number, space: string, revision: number) => Promise<KeptExplanation[]>
  /** Every move of a report's revisions, oldest first. */
  readonly moves: (year: number, space: string) => Promise<KeptReportMove[]>
  /** Every remark on a report's revisions, oldest first. */
  readonly remarks: (year: number, space: string) => Promise<KeptRemark[]>
  /** What stands in a row of a version of a ledger; null where it has no such row. */
  readonly rowValues: (row: RowOfVersion) => Promise<readonly Value[] | null>
  /** The files that a report's uploads brought, oldest first, whose bytes are kept. */
  readonly handedInFiles: (year: number, space: string) => Promise<HandedInFile[]>
  /** Whether a report may be handed in, and reviewed, at an instant. */
  readonly times: (year: number, space: string, at: string, isCity: boolean) => Promise<ReportPermits>

  /** The reports of a year that were handed in, by space. */
  readonly handedIn: (year: number, scope: Scope) => Promise<HandedInReport[]>
  /** The metrics of the reports in force of a year, by space. */
  readonly metricsInForce: (year: number, scope: Scope) => Promise<Map<string, Metrics>>
  /** Why spaces did not hand in. */
  readonly absences: (year: number, scope: Scope) => Promise<KeptAbsence[]>
  readonly noteAbsence: (request: AbsenceRequest, doing: Doing) => Promise<void>
}

/** May a report be handed in, and reviewed, or not and why. */
export interface ReportPermits {
  readonly handIn: Permitted
  readonly review: Permitted
  /** The last day of its reopening by the city bureau; null: it is not opened again. */
  readonly reopenedUntil: PlainDate | null
}

export function reviewStore(connection: Connection): ReviewStore {
  const inOne = <T>(act: () => T): T => connection.sqlite.transaction(act).immediate()
  return {
    move: async (request, doing) => inOne(() => moveReport(connection, request, doing)),
    redraft: async (request, doing) => inOne(() => redraft(connection, request, doing)),
    explain: async (request, doing) => inOne(() => explain(connection, request, doing)),

    explanations: async (year, space, number) => {
      const revision = readStandingRevision(connection, year, space, number)
      return revision ? readExplanations(connection, revision.id) : []
    },
    moves: async (year, space) => readReportMoves(connection, year, space),
    remarks: async (year, space) => readRemarks(connection, year, space),
    rowValues: async (row) => readRowValues(connection, row),
    handedInFiles: async (year, space) => readHandedInFiles(connection, year, space),
    times: async (year, space, at, isCity) => {
      const guard = handInGuard(connection, year, at, isCity)
      const reopenedUntil = readReopening(connection, year, space)?.until ?? null
      return { handIn: guard.handIn(space), review: guard.review(space), reopenedUntil }
    },

    handedIn: async (year, scope) => readHandedIn(connection, year, scope),
    metricsInForce: async (year, scope) => readMetricsInForce(connection, year, scope),
    absences: async (year, scope) => readAbsences(connection, year, scope),
    noteAbsence: async (request, doing) => inOne(() => noteAbsence(connection, request, doing)),
  }
}

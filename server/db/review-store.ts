import type { Doing } from './audit-store.ts'
import { type ExplainRequest, explain, type KeptExplanation, readExplanations } from './explanation-store.ts'
import type { Connection } from './open.ts'
import { type RedraftRequest, redraft } from './redraft.ts'
import { moveReport, type ReportMoveRequest } from './report-moves.ts'
import { type KeptRemark, type KeptReportMove, readRemarks, readReportMoves } from './review-reader.ts'
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
  }
}

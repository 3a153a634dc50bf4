import type { PlainDate } from '#shared/base/plain-date.ts'
import type { LedgerId } from '#shared/ledger/ledgers.ts'
import type { ProfileRow } from '#shared/ledger/profile.ts'
import type { Claim, Metrics } from '#shared/metric/measurement.ts'
import type { LedgerContent, LedgerPart, ReportIssue } from '#shared/reading/assemble.ts'
import type { ReportStatus } from '#shared/workflow/report-move.ts'

export type { LedgerContent, LedgerPart, ReportIssue }

/** Whether a scheme may still be changed: it is a draft (草稿) until a run uses it. */
export type SchemeState = 'draft' | 'kept'

/** Which version of each ledger a revision has, and the SHA-256 of the files that it came from, in order. */
export type LedgerVersions = Partial<
  Record<LedgerId, { readonly id: number; readonly files: readonly string[] }>
>

/** A file of an upload, to be put on record. */
export interface NewFile {
  readonly path: string
  readonly bytes: number
  readonly sha256: string
  /** Where its bytes are kept; null where the file was refused before anything of it was kept. */
  readonly blob: string | null
  /** Whose rows it holds, or of a file without rows, whose it is. */
  readonly spaces: readonly string[]
  /** Whether it holds rows besides that are of no space that it may be handed in for. */
  readonly strangers: boolean
}

/** A file that a revision rests on. */
export interface RevisionFile {
  readonly path: string
  readonly bytes: number
  readonly sha256: string
  readonly ledgers: readonly LedgerId[]
}

/** The newest revision of a report, as far as taking over the next one asks for it. */
export interface PreviousRevision {
  readonly id: number
  readonly number: number
  readonly status: ReportStatus
  readonly errors: number
  readonly warnings: number
  readonly counts: Readonly<Record<LedgerId, number>>
  readonly files: readonly RevisionFile[]
  readonly issues: readonly ReportIssue[]
  readonly ledgers: LedgerVersions
  /** Reads a ledger's content; called only for those that carry over. */
  readonly ledger: (id: LedgerId) => LedgerContent | null
}

/** A revision to be taken over: ledgers of the upload with their content, others carried over. */
export interface NewRevision {
  readonly ledgers: Partial<Record<LedgerId, LedgerContent | 'carried over'>>
  readonly counts: Readonly<Record<LedgerId, number>>
  readonly errors: number
  readonly warnings: number
  readonly issues: readonly ReportIssue[]
  readonly files: readonly RevisionFile[]
  readonly metrics: Metrics
  readonly claims: readonly Claim[]
  readonly extras: Readonly<Record<string, number>>
  readonly profile: ProfileRow | null
  /** The day of opening that the metrics were counted with: one corrected since asks for a new count. */
  readonly opened: PlainDate | null
}

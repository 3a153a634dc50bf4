import type { KeptRevision } from '#server/db/report-reader.ts'
import { LEDGER_IDS, type LedgerId } from '#shared/ledger/ledgers.ts'
import type { ReportIssue } from '#shared/reading/assemble.ts'

/** A ledger of a report in whose tables something is wrong. */
export interface FaultyLedger {
  readonly ledger: LedgerId
  readonly errors: number
  readonly warnings: number
  /** All its tables, faulty or not, in the report's order: an upload replaces the whole ledger. */
  readonly tables: readonly LedgerTable[]
  /** Rows under its headers. */
  readonly rows: number
}

/** A table that a ledger's rows came from. */
export interface LedgerTable {
  readonly file: string
  readonly sheet: string | null
  readonly sha256: string
}

/** The ledgers of a revision whose tables have errors or warnings, in the ledgers' order. */
export const faultyLedgers = (revision: KeptRevision): FaultyLedger[] =>
  LEDGER_IDS.flatMap((ledger) => {
    const content = revision.ledgers[ledger]
    const own = revision.issues.filter((issue) => issue.ledger === ledger && issue.file !== null)
    const count = (severity: ReportIssue['severity']) =>
      own.filter((issue) => issue.severity === severity).length
    const [errors, warnings] = [count('error'), count('warning')]
    if (!content || errors + warnings === 0) return []
    return [{ ledger, errors, warnings, tables: ledgerTables(revision, ledger), rows: content.read }]
  })

/** The tables that a ledger of a revision came from, in the report's order. */
export const ledgerTables = ({ ledgers, files }: KeptRevision, ledger: LedgerId): LedgerTable[] =>
  (ledgers[ledger]?.parts ?? []).map(({ file, sheet }) => ({
    ...{ file, sheet },
    // Two uploads may each have had a file of this name: the one meant is that of the ledger.
    sha256: files.find(({ path, ledgers: held }) => path === file && held.includes(ledger))!.sha256,
  }))

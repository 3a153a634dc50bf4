import type { LedgerId } from '#shared/ledger/ledgers.ts'
import type { RowVerdict } from './verdict.ts'

export type LedgerCell = string | number | null

/** A ledger's row as it was handed in, with what became of it. */
export interface LedgerLine {
  readonly file: string
  readonly sheet: string | null
  readonly row: number
  readonly cells: readonly LedgerCell[]
  /** Null where the ledger's rows are not judged (基本情况, 补充指标). */
  readonly verdict: RowVerdict | null
}

export interface LedgerView {
  readonly columns: readonly { readonly key: string; readonly header: string }[]
  readonly rows: readonly Omit<LedgerLine, 'verdict'>[]
}

export interface JudgedReport {
  readonly ledgers: Readonly<Record<LedgerId, LedgerView>>
  readonly verdicts: Readonly<Partial<Record<LedgerId, readonly RowVerdict[]>>>
}

/** The rows of a ledger with their verdicts, which stand in the same order. */
export function linesOf({ ledgers, verdicts }: JudgedReport, ledger: LedgerId): LedgerLine[] {
  const judged = verdicts[ledger]
  return ledgers[ledger].rows.map((row, index) => ({ ...row, verdict: judged?.[index] ?? null }))
}

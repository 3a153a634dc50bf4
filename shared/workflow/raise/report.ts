import type { LedgerId } from '#shared/ledger/ledgers.ts'
import type { Metrics } from '#shared/metric/measurement.ts'
import type { ReportIssue } from '#shared/reading/assemble.ts'
import type { FindingRow } from '../finding.ts'

/** What a report says in figures, as it was handed in. */
export interface Figures {
  readonly metrics: Metrics
  /** 补充指标 by the key of the item's name. */
  readonly extras: Readonly<Record<string, number>>
}

/** A report in force, as the program looks for what is odd about it. */
export interface RaisingReport extends Figures {
  readonly space: string
  /** 运营主体 and its credit code, by the registry. */
  readonly operator: string | null
  readonly creditCode: string | null
  /** Last year's report in force; null where there is none. */
  readonly last: Figures | null
  readonly issues: readonly ReportIssue[]
  /** Which version of each ledger it has. */
  readonly versions: Readonly<Partial<Record<LedgerId, { readonly id: number }>>>
}

/** One text for one row of one version of a ledger. */
export const rowKey = ({ ledger, version, file, sheet, row }: FindingRow): string =>
  JSON.stringify([ledger, version, file, sheet, row])

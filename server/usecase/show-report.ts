import type { Store } from '#server/db/store.ts'
import type { LedgerId } from '#shared/ledger/ledgers.ts'
import type { ConditionResult, Metrics, Reason } from '#shared/metric/measurement.ts'
import type { Issue } from '#shared/reading/issue.ts'

export type ReportStatus = 'draft' | 'submitted' | 'verified' | 'accepted' | 'returned'

export interface RowVerdict {
  readonly file: string
  readonly sheet: string | null
  readonly row: number
  readonly counted: boolean
  readonly reason: Reason | null
  readonly remark: string | null
  readonly newFirm?: boolean
  readonly newFirmReason?: 'FIRM_CLAIMED_TWICE'
}

/** A revision of a report, as `report show --json` prints it. */
export interface ReportShow {
  readonly space: string
  readonly year: number
  readonly revision: number
  readonly inForce: number | null
  readonly status: ReportStatus
  readonly files: readonly {
    readonly path: string
    readonly bytes: number
    readonly sha256: string
    readonly ledgers: readonly LedgerId[]
  }[]
  readonly rows: Readonly<Record<LedgerId, number>>
  readonly issues: readonly Issue[]
  readonly metrics: Metrics
  readonly conditions: Readonly<Record<string, ConditionResult['state']>>
  readonly verdicts: {
    readonly events: readonly RowVerdict[]
    readonly tenants: readonly RowVerdict[]
    readonly mentors: readonly RowVerdict[]
    readonly mentoring: readonly RowVerdict[]
  }
}

/** What the page shows besides: the rows themselves, and the conditions with value and bar. */
export interface ReportDetail extends ReportShow {
  readonly at: string
  readonly by: string
  readonly revisions: readonly {
    readonly revision: number
    readonly at: string
    readonly by: string
    readonly status: ReportStatus
  }[]
  readonly conditionDetails: readonly (ConditionResult & { readonly title: string })[]
  /** The ledgers' rows in the report's order, cells by column; dates as YYYY-MM-DD, money in 万元. Rows of the
   * four judged ledgers stand in the order of `verdicts`. */
  readonly ledgers: Readonly<
    Record<
      LedgerId,
      {
        readonly columns: readonly { readonly key: string; readonly header: string }[]
        readonly rows: readonly {
          readonly file: string
          readonly sheet: string | null
          readonly row: number
          readonly cells: readonly (string | number | null)[]
        }[]
      }
    >
  >
}

export async function showReport(
  store: Store,
  year: number,
  space: string,
  revision?: number,
): Promise<ReportDetail | null> {
  throw new Error(`not yet ${store} ${year} ${space} ${revision}`)
}

import type { ReportStatus } from '#server/db/records.ts'
import type { LedgerId } from '#shared/ledger/ledgers.ts'
import type { Issue } from '#shared/reading/issue.ts'

/** What became of an upload, as `report import --json` prints it (interfaces: `report import --json`). */
export interface ImportResult {
  readonly year: number
  readonly files: readonly {
    readonly path: string
    readonly bytes: number
    readonly sha256: string
    readonly encoding: string | null
    readonly delimiter: string | null
    readonly tables: readonly {
      readonly sheet: string | null
      readonly ledger: LedgerId
      readonly headerRow: number
      readonly read: number
      readonly skipped: number
    }[]
  }[]
  readonly reports: readonly {
    readonly space: string
    readonly revision: number
    readonly changed: boolean
    readonly status: ReportStatus
    readonly rows: Readonly<Record<LedgerId, number>>
    readonly errors: number
    readonly warnings: number
  }[]
  readonly issues: readonly Issue[]
}

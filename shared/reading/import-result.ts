import type { LedgerId } from '#shared/ledger/ledgers.ts'
import type { NamedColumn } from './columns.ts'
import type { ImportProgress } from './import-progress.ts'
import type { Issue } from './issue.ts'

/** What became of an upload (interfaces: `report import --json`, which `POST /upload` answers too). */
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
      /** How its header was understood; told to who watches the upload. */
      readonly columns?: readonly NamedColumn[] | undefined
    }[]
  }[]
  readonly reports: readonly {
    readonly space: string
    readonly revision: number
    readonly changed: boolean
    readonly status: 'draft' | 'submitted' | 'verified' | 'accepted' | 'returned'
    readonly rows: Readonly<Record<LedgerId, number>>
    readonly errors: number
    readonly warnings: number
  }[]
  readonly issues: readonly Issue[]
}

/** A line of what is told of an upload while it is taken in; the last one is its result, or why there is none. */
export type UploadLine =
  | { readonly progress: ImportProgress }
  | { readonly result: ImportResult }
  | { readonly error: string }

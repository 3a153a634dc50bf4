import type { PlainDate } from '#shared/base/plain-date.ts'
import type { LedgerId } from '#shared/ledger/ledgers.ts'

/**
 * A cell as a space writes it. Only a workbook has numbers and days; in a text file all is text, quoted
 * where it must be, but for `raw`, which stands as it is.
 */
export type SheetCell = string | number | { readonly day: PlainDate } | { readonly raw: string }

/** One ledger (or the registry) as it is written down: in a file of its own, or as a sheet of a workbook. */
export interface Sheet {
  /** Null for the registry. */
  readonly ledger: LedgerId | null
  /** 活动台账: the name of the file or sheet. */
  readonly name: string
  readonly above: readonly (readonly string[])[]
  /** The columns' keys, as long as the header; '' for columns that no ledger knows (序号). */
  readonly keys: readonly string[]
  readonly header: readonly string[]
  readonly rows: readonly (readonly SheetCell[])[]
  readonly below: readonly (readonly SheetCell[])[]
}

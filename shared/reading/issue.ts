import type { IssueCode } from './issue-codes.ts'

/**
 * Something to be said about what was handed in (reports: What the answer to a report says).
 * An error keeps a row out of the report, a warning wants a word of explanation, a note does not.
 */
export interface Issue {
  readonly severity: 'error' | 'warning' | 'note'
  readonly code: IssueCode
  /** The space's code; null where unknown. */
  readonly space: string | null
  /** Path as given; inside a zip `x.zip/inner/path.csv`. Null where the issue is about what is not there. */
  readonly file: string | null
  /** xlsx only. */
  readonly sheet: string | null
  /** 1-based row of the table as Excel shows it. */
  readonly row: number | null
  /** The header as the ledger names it. */
  readonly column: string | null
  /** As typed. */
  readonly value: string | null
  /** Chinese: what is wrong, and what to write instead. */
  readonly message: string
}

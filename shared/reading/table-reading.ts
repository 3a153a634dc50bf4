import type { LedgerId } from '#shared/ledger/ledgers.ts'
import type { NamedColumn } from './columns.ts'
import type { Issue } from './issue.ts'
import type { Value } from './row-reader.ts'
import type { UniqueKey } from './unique-key.ts'

/** A row as it is kept: its number in the table, then its values in the order of the ledger's own columns. */
export type StoredRow = readonly [row: number, ...values: Value[]]

/** One space's rows of one table. */
export interface SpacePart {
  /** The rows without errors, in order. */
  readonly rows: StoredRow[]
  /** Its rows under the header, faulty ones too, and how many of them are faulty. */
  read: number
  faulty: number
  /** Ledgers in which a key may stand once: every row's key, faulty ones too (`at` -1). */
  readonly keys: (UniqueKey & { readonly row: number; readonly at: number })[]
}

export interface TableReading {
  readonly file: string
  readonly sheet: string | null
  readonly ledger: LedgerId
  readonly headerRow: number
  readonly columns: readonly NamedColumn[]
  /** Rows under the header that were not passed over, rows with errors included. */
  read: number
  skipped: number
  /** False where a required column can't be read: none of its rows is part of a report. */
  readonly usable: boolean
  readonly spaces: Map<string, SpacePart>
  readonly issues: Issue[]
}

/** What a table comes to: a ledger's rows, no table at all, or a reason to refuse the whole file. */
export type TableOutcome =
  | { readonly kind: 'read'; readonly reading: TableReading }
  | { readonly kind: 'empty' | 'no-header' | 'personal-data' }

/** The part of a table that is a space's, made where it has none yet. */
export function partOf(reading: TableReading, space: string): SpacePart {
  let part = reading.spaces.get(space)
  if (!part) {
    part = { rows: [], read: 0, faulty: 0, keys: [] }
    reading.spaces.set(space, part)
  }
  return part
}

import { LEDGER_IDS, LEDGERS, type LedgerId, type LedgerRows } from '#shared/ledger/ledgers.ts'
import type { LedgerContent } from './assemble.ts'

/** The keys of each ledger's own columns, in the order in which a stored row has their values. */
export const VALUE_KEYS = Object.fromEntries(
  LEDGERS.map(({ id, columns }) => [
    id,
    columns.map(({ key }) => key).filter((key) => key !== 'spaceCode' && key !== 'spaceName'),
  ]),
) as Record<LedgerId, string[]>

/** Where a row of a report came from. */
export interface RowPlace {
  readonly file: string
  readonly sheet: string | null
  readonly row: number
}

/** A report's rows by key, as counting reads them; a ledger that is absent has none. */
export function rowsOf(contents: Partial<Record<LedgerId, LedgerContent>>): LedgerRows {
  const rows = LEDGER_IDS.map((ledger) => {
    const keys = VALUE_KEYS[ledger]
    const parts = contents[ledger]?.parts ?? []
    return [
      ledger,
      parts.flatMap((part) =>
        part.rows.map((stored) => {
          const row: Record<string, unknown> = {}
          for (let i = 0; i < keys.length; i++) row[keys[i]!] = stored[i + 1]
          return row
        }),
      ),
    ]
  })
  // Rows were read by the very columns from which their types are derived.
  return Object.fromEntries(rows) as LedgerRows
}

/** The places of a ledger's rows, in the order of {@link rowsOf}. */
export const placesOf = (content: LedgerContent | null | undefined): RowPlace[] =>
  (content?.parts ?? []).flatMap(({ file, sheet, rows }) => rows.map(([row]) => ({ file, sheet, row })))

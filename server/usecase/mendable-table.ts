import type { KeptRevision } from '#server/db/report-reader.ts'
import type { Store } from '#server/db/store.ts'
import { RETURNED_ROWS, TOO_LARGE } from '#server/file/bounds.ts'
import { LEDGER_IDS, type LedgerId } from '#shared/ledger/ledgers.ts'
import { HEADER_ROWS } from '#shared/reading/header.ts'
import { type RowCheck, rowCheck } from '#shared/reading/row-check.ts'
import { type LedgerTable, ledgerTables } from './faulty-ledgers.ts'
import type { Rows } from './table-opener.ts'

/** A row of a report's table, as everything that was found names it. */
export interface RowPlace {
  readonly file: string
  readonly sheet: string | null
  /** 1-based, as Excel numbers it. */
  readonly row: number
}

/** The ledger that a place is in, and all tables of it: what is handed in replaces the whole of a ledger. */
export interface MendableLedger {
  readonly ledger: LedgerId
  readonly tables: readonly LedgerTable[]
  /** The one that the place is in. */
  readonly table: LedgerTable
}

/** Finds the table that a place of a revision is in; null where it has none. */
export function ledgerAt(
  revision: KeptRevision,
  { file, sheet }: Omit<RowPlace, 'row'>,
): MendableLedger | null {
  for (const ledger of LEDGER_IDS) {
    const tables = ledgerTables(revision, ledger)
    const table = tables.find((one) => one.file === file && one.sheet === sheet)
    if (table) return { ledger, tables, table }
  }
  return null
}

/** What keeps a ledger's rows from being mended one by one; null where nothing does. */
export async function hindranceToMending(
  store: Store,
  revision: KeptRevision,
  { ledger, tables }: MendableLedger,
  space: string,
): Promise<string | null> {
  if (revision.ledgers[ledger]!.read > RETURNED_ROWS) return TOO_LARGE.mended
  for (const { sha256 } of tables) if (!(await store.uploadedFile(sha256, { space }))) return OF_OTHERS
  return null
}

const OF_OTHERS =
  '此表中还有其他空间的行，不能在网页上改。请单独上传本空间的表；或请报送此表的科技局在原表中改正后重新上传。'

/** Checks rows of a table by its own header; null where it has none. */
export const checkOf = (rows: Rows, year: number): RowCheck | null =>
  rowCheck(rows.slice(0, HEADER_ROWS), year)

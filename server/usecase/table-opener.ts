import type { Store } from '#server/db/store.ts'
import { uploadedSources } from '#server/file/source.ts'
import type { WorkbookReader } from '#server/file/workbook.ts'
import { LEDGERS } from '#shared/ledger/ledgers.ts'
import type { Cell } from '#shared/reading/table.ts'
import type { Scope } from '#shared/workflow/can.ts'
import { openHandedIn } from './open-handed-in.ts'
import { openTables } from './open-tables.ts'

export type Rows = readonly (readonly Cell[])[]

/**
 * Gives the rows of a table that was handed in, by its file's hash and its sheet, each file opened once; null where
 * there is none, or not all of the file is of spaces in the scope.
 */
export function tableOpener(store: Store, scope: Scope, workbooks: WorkbookReader) {
  const opened = new Map<string, ReadonlyMap<string | null, Rows>>()
  return async (sha256: string, sheet: string | null): Promise<Rows | null> => {
    const tables = opened.get(sha256) ?? (await tablesOf(store, sha256, scope, workbooks))
    opened.set(sha256, tables)
    return tables.get(sheet) ?? null
  }
}

async function tablesOf(
  store: Store,
  sha256: string,
  scope: Scope,
  workbooks: WorkbookReader,
): Promise<Map<string | null, Rows>> {
  const file = await openHandedIn(store, sha256, scope)
  if (!file) return new Map()
  const parts = []
  // A part's memory may be used again once the next is asked for.
  for (const part of file.parts) parts.push(Buffer.from(part))
  const [entry] = await uploadedSources([{ name: file.name, content: Buffer.concat(parts) }])
  const { tables } = await openTables(entry!, LEDGERS, workbooks)
  return new Map(tables.map(({ sheet, batches }) => [sheet, [...batches].flat()]))
}

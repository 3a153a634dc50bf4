import { csvHead, csvRows } from '#server/file/csv.ts'
import { decode, detectEncoding } from '#server/file/encoding.ts'
import type { SourceEntry } from '#server/file/source.ts'
import type { WorkbookReader } from '#server/file/workbook.ts'
import { chooseDelimiter } from '#shared/reading/delimiter.ts'
import type { TableKind } from '#shared/reading/header.ts'
import type { Table } from '#shared/reading/table.ts'

/** The tables of a file, and how its text was understood (null for workbooks). */
export interface OpenedTables {
  readonly encoding: string | null
  readonly delimiter: string | null
  readonly tables: readonly Table[]
}

/**
 * The tables of a text file or a workbook. Those of a text file are read as their batches are asked for.
 * @param kinds what the tables can be: the delimiter is chosen by their headers
 * @throws FileRefused here, or while batches are asked for; SourceUnreadable
 */
export async function openTables(
  entry: SourceEntry,
  kinds: readonly TableKind[],
  workbooks: WorkbookReader,
): Promise<OpenedTables> {
  const file = entry.path
  const bytes = entry.open()
  if (entry.kind === 'workbook') {
    const sheets = await workbooks.read(bytes)
    const tables = sheets.map(({ name, rows }): Table => ({ file, sheet: name, batches: [rows] }))
    return { encoding: null, delimiter: null, tables }
  }
  const encoding = detectEncoding(bytes)
  const head = decode(bytes.chunks(), encoding).next()
  const start = head.done ? '' : head.value
  const delimiter = chooseDelimiter((candidate, rows) => csvHead(start, candidate, rows), kinds)
  const batches = csvRows(decode(bytes.chunks(), encoding), delimiter)
  return { encoding, delimiter, tables: [{ file, sheet: null, batches }] }
}

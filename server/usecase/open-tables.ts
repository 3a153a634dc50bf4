import { csvHead, csvRows } from '#server/file/csv.ts'
import { decode, detectEncoding } from '#server/file/encoding.ts'
import type { SourceEntry } from '#server/file/source.ts'
import type { WorkbookReader } from '#server/file/workbook.ts'
import { chooseDelimiter } from '#shared/reading/delimiter.ts'
import { HEADER_ROWS, type TableKind } from '#shared/reading/header.ts'
import type { Table } from '#shared/reading/table.ts'

/** The tables of a file, and how its text was understood (null for workbooks). */
export interface OpenedTables {
  readonly encoding: string | null
  readonly delimiter: string | null
  readonly tables: readonly Table[]
  /** The first rows of a text file, as far as they can be told even where a quote is malformed; none of a workbook. */
  readonly head: readonly (readonly string[])[]
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
    return { encoding: null, delimiter: null, tables, head: [] }
  }
  const encoding = detectEncoding(bytes)
  const first = decode(bytes.chunks(), encoding).next()
  const start = first.done ? '' : first.value
  const delimiter = chooseDelimiter((candidate, rows) => csvHead(start, candidate, rows), kinds)
  const batches = csvRows(decode(bytes.chunks(), encoding), delimiter)
  const head = csvHead(start, delimiter, HEADER_ROWS)
  return { encoding, delimiter, tables: [{ file, sheet: null, batches }], head }
}

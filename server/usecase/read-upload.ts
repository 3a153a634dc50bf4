import type { NewBlob } from '#server/db/blob-store.ts'
import { TOO_LARGE, UPLOAD_ROWS } from '#server/file/bounds.ts'
import { FileRefused } from '#server/file/file-fault.ts'
import type { SourceEntry } from '#server/file/source.ts'
import type { WorkbookReader } from '#server/file/workbook.ts'
import { nameKey } from '#shared/base/text.ts'
import { LEDGERS } from '#shared/ledger/ledgers.ts'
import type { SourceTable } from '#shared/reading/assemble.ts'
import { findHeader, hasIdentityColumn } from '#shared/reading/header.ts'
import type { ImportProgress } from '#shared/reading/import-progress.ts'
import type { ImportResult } from '#shared/reading/import-result.ts'
import type { Issue } from '#shared/reading/issue.ts'
import { issue } from '#shared/reading/messages.ts'
import type { Cell, Table } from '#shared/reading/table.ts'
import { readTable, type TableContext } from '#shared/reading/table-reader.ts'
import type { TableOutcome, TableReading } from '#shared/reading/table-reading.ts'
import { type OpenedTables, openTables } from './open-tables.ts'

type FileRecord = ImportResult['files'][number]

/** Whose a file is: of the rows that were read in it, or else of its folder or the call. */
interface Whose {
  readonly spaces: readonly string[]
  /** There are rows besides that are of no space that is known. */
  readonly strangers: boolean
}

/** All that reading an upload gives. */
export interface UploadReading {
  readonly files: readonly (FileRecord & Whose & { readonly blob: string | null })[]
  readonly tables: readonly SourceTable[]
  /** Issues about whole files and sheets. */
  readonly issues: readonly Issue[]
  readonly blobs: readonly NewBlob[]
}

/** Told as often as something is to be told. */
export type OnProgress = (progress: ImportProgress) => void

/** What is known besides the files. */
interface Reading extends Pick<TableContext, 'year' | 'finder' | 'given'> {
  /** Files that are there already, by their paths. */
  readonly brought?: readonly string[] | undefined
}

/**
 * Reads every file of an upload, one after the other, in the order of their paths.
 * @throws SourceUnreadable where a file can't be got at: the call fails, nothing is taken over
 */
export async function readUpload(
  entries: readonly SourceEntry[],
  { year, finder, given, brought = [] }: Reading,
  workbooks: WorkbookReader,
  onProgress: OnProgress = () => {},
): Promise<UploadReading> {
  const paths = [...entries.map(({ path }) => path), ...brought]
  const fileNames = new Set(paths.map((path) => nameKey(path.slice(path.lastIndexOf('/') + 1))))
  const context: TableContext = { year, finder, given, fileNames }
  const rowsLeft: RowsLeft = { count: UPLOAD_ROWS, onRows: () => {} }
  const issues: Issue[] = []
  const tables: SourceTable[] = []
  const records: (FileRecord & Whose)[] = []
  const refused = new Set<SourceEntry>()

  for (const [index, entry] of entries.entries()) {
    const { path, size } = entry
    rowsLeft.onRows = () => {
      const rows = UPLOAD_ROWS - rowsLeft.count
      onProgress({ stage: 'reading', file: index + 1, of: entries.length, path, rows })
    }
    rowsLeft.onRows()
    const sha256 = entry.sha256()
    const home = given ?? finder.byFolder(path)
    const read = await readEntry(entry, context, workbooks, rowsLeft)
    const outcomes = settle(read)
    for (const found of outcomes.issues) issues.push({ ...found, space: home })
    if (outcomes.personal) refused.add(entry)
    for (const { reading } of outcomes.tables) tables.push({ reading, sha256 })
    records.push({
      ...{ path, bytes: size, sha256, encoding: read.encoding, delimiter: read.delimiter },
      ...whoseOf(outcomes.tables, home),
      tables: outcomes.tables.map(({ reading: { sheet, ledger, headerRow, read, skipped, columns } }) => ({
        ...{ sheet, ledger, headerRow, read, skipped, columns },
      })),
    })
  }
  const kept = blobsOf(entries, records, refused)
  return {
    files: records.map((record, index) => ({ ...record, blob: kept.of[index]! })),
    tables,
    issues,
    blobs: kept.blobs,
  }
}

function whoseOf(tables: readonly { readonly reading: TableReading }[], home: string | null): Whose {
  const parts = tables.flatMap(({ reading }) => [...reading.spaces])
  const ofSomebody = parts.reduce((sum, [, part]) => sum + part.read, 0)
  const rows = tables.reduce((sum, { reading }) => sum + reading.read, 0)
  const spaces = parts.length > 0 ? parts.map(([space]) => space) : home === null ? [] : [home]
  return { spaces: [...new Set(spaces)], strangers: rows > ofSomebody }
}

/** How many rows of the upload may still come, and who is told of each batch. */
interface RowsLeft {
  count: number
  onRows: () => void
}

interface EntryReading {
  readonly path: string
  readonly encoding: string | null
  readonly delimiter: string | null
  readonly sheets: readonly { readonly sheet: string | null; readonly outcome: TableOutcome }[]
  readonly issues: readonly Issue[]
}

async function readEntry(
  entry: SourceEntry,
  context: TableContext,
  workbooks: WorkbookReader,
  rowsLeft: RowsLeft,
): Promise<EntryReading> {
  const { path, kind, fault } = entry
  const nothing = { path, encoding: null, delimiter: null, sheets: [] }
  const place = { file: path }
  if (fault) return { ...nothing, issues: [issue(fault.code, { ...place, row: fault.row }, fault.detail)] }
  if (kind === 'evidence') return { ...nothing, issues: [issue('FILE_SKIPPED', place)] }
  try {
    const { encoding, delimiter, tables, head } = await openTables(entry, LEDGERS, workbooks)
    const sheets = tables.map((table) => ({
      sheet: table.sheet,
      outcome: readWhole(table, head, context, rowsLeft),
    }))
    return { path, encoding, delimiter, sheets, issues: [] }
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error
    const { code, row, detail } = error.fault
    return { ...nothing, issues: [issue(code, { ...place, row }, detail)] }
  }
}

/**
 * Reads a table to its end, even where no header is found: a quote may be open further down. But before all else
 * it is refused where it has identity card numbers: its bytes would be kept.
 */
function readWhole(
  table: Table,
  head: OpenedTables['head'],
  context: TableContext,
  rowsLeft: RowsLeft,
): TableOutcome {
  if (hasIdentityColumn(head, findHeader(head, LEDGERS))) return { kind: 'personal-data' }
  function* counted(): Generator<readonly (readonly Cell[])[]> {
    for (const batch of table.batches) {
      rowsLeft.count -= batch.length
      if (rowsLeft.count < 0) throw new FileRefused('FILE_TOO_LARGE', TOO_LARGE.rows)
      rowsLeft.onRows()
      yield batch
    }
  }
  const batches = counted()
  const outcome = readTable({ ...table, batches }, context)
  for (const _ of batches);
  return outcome
}

/** What a file's tables come to together: a sheet without a table matters only where no other has one. */
function settle({ path, sheets, issues }: EntryReading) {
  const file = path
  if (sheets.some(({ outcome }) => outcome.kind === 'personal-data')) {
    return { tables: [], personal: true, issues: [issue('PERSONAL_DATA', { file })] }
  }
  const tables = sheets.flatMap(({ outcome }) => (outcome.kind === 'read' ? [outcome] : []))
  const found = [...issues]
  for (const { sheet, outcome } of sheets) {
    if (outcome.kind === 'no-header') {
      found.push(issue(tables.length > 0 ? 'SHEET_SKIPPED' : 'HEADER_NOT_FOUND', { file, sheet }))
    }
  }
  if (sheets.length > 0 && sheets.every(({ outcome }) => outcome.kind === 'empty')) {
    found.push(issue('HEADER_NOT_FOUND', { file }))
  }
  return { tables, personal: false, issues: found }
}

/**
 * What to keep: every file as handed in, a zip as a whole; but nothing of a file with personal data, so of a
 * zip that holds such a file its other files one by one.
 */
function blobsOf(
  entries: readonly SourceEntry[],
  records: readonly FileRecord[],
  refused: ReadonlySet<SourceEntry>,
) {
  const tainted = new Set([...refused].flatMap(({ container }) => (container ? [container.path] : [])))
  const blobs = new Map<string, NewBlob>()
  const zips = new Map<string, string>()
  const of = entries.map((entry, index): string | null => {
    if (refused.has(entry)) return null
    const { container } = entry
    if (container && !tainted.has(container.path)) {
      const sha256 = zips.get(container.path) ?? container.sha256()
      zips.set(container.path, sha256)
      blobs.set(sha256, { sha256, bytes: container.bytes.size, parts: () => container.bytes.chunks() })
      return sha256
    }
    const { sha256, bytes } = records[index]!
    blobs.set(sha256, { sha256, bytes, parts: () => entry.open().chunks() })
    return sha256
  })
  return { of, blobs: [...blobs.values()] }
}

import { FileRefused } from '#server/file/file-fault.ts'
import type { SourceEntry } from '#server/file/source.ts'
import { openWorkbooks, type WorkbookReader } from '#server/file/workbook.ts'
import type { TableKind } from '#shared/reading/header.ts'
import type { Issue } from '#shared/reading/issue.ts'
import { issue } from '#shared/reading/messages.ts'
import type { PlainTable } from '#shared/reading/plain-table.ts'
import type { Table } from '#shared/reading/table.ts'
import { openTables } from './open-tables.ts'

/** What files of tables that are no ledgers came to. */
export interface PlainFiles<T> {
  readonly tables: readonly T[]
  /** About whole files and sheets; those of rows are with their tables. */
  readonly issues: readonly Issue[]
}

/**
 * Reads files of tables that are no ledgers, such as those of the registry, by the rules of reports.
 * @throws SourceUnreadable
 */
export async function readPlainFiles<Id extends string, T extends { kind: PlainTable<Id>['kind'] }>(
  entries: readonly SourceEntry[],
  kinds: readonly TableKind<Id>[],
  read: (table: Table) => T,
): Promise<PlainFiles<T>> {
  const workbooks = openWorkbooks()
  try {
    const files: PlainFiles<T>[] = []
    for (const entry of entries) files.push(await readPlainFile(entry, kinds, read, workbooks))
    return { tables: files.flatMap(({ tables }) => tables), issues: files.flatMap(({ issues }) => issues) }
  } finally {
    await workbooks.close()
  }
}

async function readPlainFile<Id extends string, T extends { kind: PlainTable<Id>['kind'] }>(
  entry: SourceEntry,
  kinds: readonly TableKind<Id>[],
  read: (table: Table) => T,
  workbooks: WorkbookReader,
): Promise<PlainFiles<T>> {
  const file = entry.path
  const { kind, fault } = entry
  const nothingBut = (found: Issue): PlainFiles<T> => ({ tables: [], issues: [found] })
  if (fault) return nothingBut(issue(fault.code, { file, row: fault.row }, fault.detail))
  if (kind === 'evidence') return nothingBut(issue('FILE_SKIPPED', { file }))
  try {
    const { tables: sheets } = await openTables(entry, kinds, workbooks)
    const results = sheets.map((table) => ({ sheet: table.sheet, result: read(table) }))
    if (results.some(({ result }) => result.kind === 'personal-data')) {
      return nothingBut(issue('PERSONAL_DATA', { file }))
    }
    const tables = results.flatMap(({ result }) =>
      kinds.some(({ id }) => id === result.kind) ? [result] : [],
    )
    const titles = kinds.map(({ title }) => title).join('或')
    const issues = results.flatMap(({ sheet, result }) => {
      if (result.kind !== 'no-header') return []
      return [
        tables.length > 0
          ? issue('SHEET_SKIPPED', { file, sheet })
          : issue('HEADER_NOT_FOUND', { file, sheet }, titles),
      ]
    })
    if (tables.length === 0 && issues.length === 0) issues.push(issue('HEADER_NOT_FOUND', { file }, titles))
    return { tables, issues }
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error
    const { code, row, detail } = error.fault
    return nothingBut(issue(code, { file, row }, detail))
  }
}

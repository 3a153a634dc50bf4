import type { Store } from '#server/db/store.ts'
import { FileRefused } from '#server/file/file-fault.ts'
import type { SourceEntry } from '#server/file/source.ts'
import { openWorkbooks, type WorkbookReader } from '#server/file/workbook.ts'
import type { Issue } from '#shared/reading/issue.ts'
import { issue } from '#shared/reading/messages.ts'
import { REGISTRY_TABLES } from '#shared/registry/columns.ts'
import { mergeRegistry, type RegistryTable, readRegistryTable } from '#shared/registry/read-registry.ts'
import { byPlace } from './issue-order.ts'
import { openTables } from './open-tables.ts'

/** What became of registry files, as `registry import --json` prints it. */
export interface RegistryImport {
  readonly districts: number
  readonly spaces: number
  readonly issues: readonly Issue[]
}

/**
 * Takes districts and spaces over from registry files: sound rows are, in one transaction; the others are issues
 * (metrics: The registry). A space already there is updated.
 * @throws SourceUnreadable
 */
export async function importRegistry(
  store: Store,
  entries: readonly SourceEntry[],
  at: string,
): Promise<RegistryImport> {
  const workbooks = openWorkbooks()
  const tables: RegistryTable[] = []
  const issues: Issue[] = []
  try {
    for (const entry of entries) {
      const read = await readEntry(entry, workbooks)
      tables.push(...read.tables)
      issues.push(...read.issues)
    }
  } finally {
    await workbooks.close()
  }
  const merged = mergeRegistry(tables, await store.districts())
  await store.saveRegistry(merged.districts, merged.spaces, at)
  return {
    districts: merged.districts.length,
    spaces: merged.spaces.length,
    issues: [...issues, ...merged.issues].sort(byPlace),
  }
}

async function readEntry(
  entry: SourceEntry,
  workbooks: WorkbookReader,
): Promise<{ tables: RegistryTable[]; issues: Issue[] }> {
  const file = entry.path
  const { kind, fault } = entry
  if (fault) return { tables: [], issues: [issue(fault.code, { file, row: fault.row }, fault.detail)] }
  if (kind === 'evidence') return { tables: [], issues: [issue('FILE_SKIPPED', { file })] }
  try {
    const { tables: sheets } = await openTables(entry, REGISTRY_TABLES, workbooks)
    const read = sheets.map((table) => ({ table, result: readRegistryTable(table) }))
    if (read.some(({ result }) => result.kind === 'personal-data')) {
      return { tables: [], issues: [issue('PERSONAL_DATA', { file })] }
    }
    const tables = read.flatMap(({ result }) =>
      result.kind === 'districts' || result.kind === 'spaces' ? [result] : [],
    )
    const issues = read.flatMap(({ table, result }) =>
      result.kind === 'no-header'
        ? [issue(tables.length > 0 ? 'SHEET_SKIPPED' : 'HEADER_NOT_FOUND', { file, sheet: table.sheet })]
        : [],
    )
    if (tables.length === 0 && issues.length === 0) issues.push(issue('HEADER_NOT_FOUND', { file }))
    return { tables, issues }
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error
    const { code, row, detail } = error.fault
    return { tables: [], issues: [issue(code, { file, row }, detail)] }
  }
}

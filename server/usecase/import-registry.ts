import type { Store } from '#server/db/store.ts'
import type { SourceEntry } from '#server/file/source.ts'
import type { Issue } from '#shared/reading/issue.ts'
import { REGISTRY_TABLES } from '#shared/registry/columns.ts'
import { mergeRegistry, readRegistryTable } from '#shared/registry/read-registry.ts'
import { byPlace } from './issue-order.ts'
import { readPlainFiles } from './read-plain-files.ts'

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
  by = '系统',
): Promise<RegistryImport> {
  const { tables, issues } = await readPlainFiles(entries, REGISTRY_TABLES, readRegistryTable)
  const merged = mergeRegistry(tables, await store.districts())
  await store.saveRegistry(merged.districts, merged.spaces, { by, at })
  return {
    districts: merged.districts.length,
    spaces: merged.spaces.length,
    issues: [...issues, ...merged.issues].sort(byPlace),
  }
}

import type { Store } from '#server/db/store.ts'
import type { SourceEntry } from '#server/file/source.ts'
import { INPUT_TABLES } from '#shared/appraisal/input-tables.ts'
import { checkInputs, readInputTable } from '#shared/appraisal/read-inputs.ts'
import type { RunInputs } from '#shared/appraisal/run-inputs.ts'
import type { Issue } from '#shared/reading/issue.ts'
import type { Scheme } from '#shared/scheme/document.ts'
import { byPlace } from './issue-order.ts'
import { readPlainFiles } from './read-plain-files.ts'
import { takingPart } from './taking-part.ts'

export interface InputRequest {
  readonly year: number
  /** Sound: marks are for its indicators. */
  readonly scheme: Scheme
}

/**
 * Reads files of marks and flags (评分表、标记表; schemes: Values) for an appraisal. Where an issue is an error
 * they are not to be used: a mark left out would change every rank below.
 * @throws SourceUnreadable
 */
export async function readMarks(
  store: Store,
  entries: readonly SourceEntry[],
  { year, scheme }: InputRequest,
): Promise<{ inputs: RunInputs; issues: readonly Issue[] }> {
  const { tables, issues } = await readPlainFiles(entries, INPUT_TABLES, readInputTable)
  const takes = await takingPart(store, year)
  const spaces = new Map(
    (await store.spaces('all')).map((space) => [space.code, { kind: space.kind, takesPart: takes(space) }]),
  )
  const checked = checkInputs(tables, { year, scheme, spaces })
  const files = entries.map(({ path, size, sha256 }) => ({ path, bytes: size, sha256: sha256() }))
  return {
    inputs: { files, marks: checked.marks, flags: checked.flags },
    issues: [...issues, ...checked.issues].sort(byPlace),
  }
}

import { resolve } from 'node:path'
import type { TakenOver } from '#server/db/report-store.ts'
import { type SeenRevision, sayIfNewer } from '#server/db/standing-revision.ts'
import type { Store } from '#server/db/store.ts'
import type { SourceEntry } from '#server/file/source.ts'
import { openWorkbooks } from '#server/file/workbook.ts'
import { assemble, type SpaceUpload } from '#shared/reading/assemble.ts'
import type { ImportResult } from '#shared/reading/import-result.ts'
import type { Issue } from '#shared/reading/issue.ts'
import { issue } from '#shared/reading/messages.ts'
import { type SpaceFinder, spaceFinder } from '#shared/reading/space-finder.ts'
import type { Space } from '#shared/registry/space.ts'
import type { Scope } from '#shared/workflow/can.ts'
import { byPlace } from './issue-order.ts'
import { type OnProgress, readUpload } from './read-upload.ts'
import { reviseReport, type UploadedFile } from './revise-report.ts'

/** Where a report without errors is taken at once; null: it stays a draft. */
export type AdvanceTo = 'submitted' | 'verified' | null

export interface ImportRequest {
  readonly year: number
  readonly entries: readonly SourceEntry[]
  /** The folder on disk in which relative paths begin; left out where paths are mere names. */
  readonly from?: string
  /** The space that the call names, or the uploader's own. */
  readonly space: string | null
  /** Spaces outside of it are as if the registry did not have them. */
  readonly scope: Scope
  /** How far reports without errors are taken at once: all of them, or each by itself. */
  readonly advance: AdvanceTo | ((space: string) => AdvanceTo)
  /** The word of explanation for every warning of those that are taken further; left out: that they came by import. */
  readonly explanation?: string
  readonly by: string
  /** The instant when the whole upload was there: by it deadlines are kept. */
  readonly at: string
  readonly onProgress?: OnProgress
  /** Whether the city bureau hands in; left out: who does so for every space is. */
  readonly isCity?: boolean
  /** The newest revision as whoever hands in saw it (null: none), where it must not have changed since. */
  readonly seen?: SeenRevision | null
  /** What the log says of it besides. */
  /** Whether it is told how headers were understood. */
  readonly tellsColumns?: boolean
  readonly how?: 'form' | 'mended'
  /** Files that came with earlier uploads, which its rows may name as evidence. */
  readonly brought?: readonly string[]
}

/** The call names a space that the registry does not have. */
export class UnknownSpace extends Error {
  override readonly name = 'UnknownSpace'
}

/** Most issues that one answer lists; a report's own are all shown with it. */
const MOST_ISSUES = 100_000

/**
 * Takes an upload in: reads its files, and makes of each space's a revision of its report, all in one
 * transaction or none (reports: What the answer to a report says). Where an appraisal was opened for the year, a
 * report that may not be handed in now is left as it is, and an issue says why.
 * @throws SourceUnreadable where a file can't be got at, UnknownSpace, ChangedMeanwhile
 */
export async function importReports(store: Store, request: ImportRequest): Promise<ImportResult> {
  const { year, entries, space: given, scope, by, at, onProgress = () => {} } = request
  const finder = onDisk(spaceFinder(await store.spaceRegister(scope)), request.from)
  if (given !== null && !finder.byCode(given)) throw new UnknownSpace(`空间名录中没有 ${given}`)
  const workbooks = openWorkbooks()
  try {
    const reading = await readUpload(
      entries,
      { year, finder, given, brought: request.brought },
      workbooks,
      onProgress,
    )
    const uploads = new Map(assemble(reading.tables, reading.issues).map((upload) => [upload.space, upload]))
    const files = new Map<string, UploadedFile>(reading.files.map((file) => [file.path, file]))
    const spaces = await spacesOf(store, [...uploads.keys()])
    let checked = 0
    const taken = await store.takeOver({
      ...{
        year,
        at,
        by,
        isCity: request.isCity ?? scope === 'all',
        ...(request.how && { how: request.how }),
        files: reading.files,
        blobs: reading.blobs,
        spaces: [...uploads.keys()].sort(),
      },
      revise: (code, previous) => {
        if (request.seen !== undefined) sayIfNewer(previous, request.seen)
        onProgress({ stage: 'checking', report: ++checked, of: uploads.size })
        const revised = reviseReport(uploads.get(code)!, files, spaces.get(code)!, year, previous)
        if (checked === uploads.size) onProgress({ stage: 'storing' })
        return revised
      },
      advance: (code) => {
        const to = typeof request.advance === 'function' ? request.advance(code) : request.advance
        return to && { to, reason: request.explanation ?? BY_IMPORT }
      },
    })
    return {
      year,
      files: reading.files.map(({ blob: _, spaces: __, strangers: ___, ...file }) =>
        request.tellsColumns
          ? file
          : { ...file, tables: file.tables.map(({ columns: _, ...table }) => table) },
      ),
      reports: taken
        .filter(({ closed }) => closed === null)
        .map(({ space, revision, changed, status, counts: rows, errors, warnings }) => ({
          ...{ space, revision, changed, status, rows, errors, warnings },
        })),
      issues: allIssues(
        reading.issues,
        reading.tables.flatMap((table) => table.reading.issues),
        taken.flatMap(issuesOf),
        uploads,
      ),
    }
  } finally {
    await workbooks.close()
  }
}

/** Folders outside of the path as given may say whose a file is too: the call may be made inside of one. */
const onDisk = (finder: SpaceFinder, from: string | undefined): SpaceFinder =>
  from === undefined
    ? finder
    : { ...finder, byFolder: (path) => finder.byFolder(resolve(from, path).replaceAll('\\', '/')) }

/** So many spaces are asked for one by one; of more, the whole registry is read. */
const FEW = 100

async function spacesOf(store: Store, codes: readonly string[]): Promise<ReadonlyMap<string, Space>> {
  const spaces =
    codes.length > FEW ? await store.spaces('all') : await Promise.all(codes.map((code) => store.space(code)))
  return new Map(spaces.flatMap((space) => (space ? [[space.code, space]] : [])))
}

/** What stands for the word of explanation that warnings want, where the command line submits. */
const BY_IMPORT = '命令行导入'

/** Every issue once, sorted: those of the reports, and those that are no report's. */
function allIssues(
  ofFiles: readonly Issue[],
  ofTables: readonly Issue[],
  ofReports: readonly (Issue & { ledger?: unknown })[],
  uploads: ReadonlyMap<string, SpaceUpload>,
): Issue[] {
  const own = ofReports.filter(({ space }) => space !== null)
  const elsewhere = [...ofFiles, ...ofTables].filter(({ space }) => space === null || !uploads.has(space))
  // What is about several spaces' table stands in the report of each, and where it carried over, there alone.
  const carried = new Map(
    ofReports.filter(({ space }) => space === null).map((found) => [identity(found), found]),
  )
  for (const found of elsewhere) carried.delete(identity(found))
  return [...own, ...elsewhere, ...carried.values()]
    .map(
      ({ severity, code, space, file, sheet, row, column, value, message }): Issue => ({
        ...{ severity, code, space, file, sheet, row, column, value, message },
      }),
    )
    .sort(byPlace)
    .slice(0, MOST_ISSUES)
}

/** What is said of a report: its issues, or that now is not its time. */
const issuesOf = ({ space, closed, issues }: TakenOver): readonly Issue[] =>
  closed === null ? issues : [issue('REPORT_CLOSED', { space }, closed)]

const identity = ({ code, space, file, sheet, row, column, value }: Issue): string =>
  JSON.stringify([code, space, file, sheet, row, column, value])

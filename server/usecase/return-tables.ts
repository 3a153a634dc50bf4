import type { KeptRevision } from '#server/db/report-reader.ts'
import type { Store } from '#server/db/store.ts'
import { writeAnnotated } from '#server/file/annotated-write.ts'
import { openWorkbooks } from '#server/file/workbook.ts'
import { type LedgerId, ledgerOf } from '#shared/ledger/ledgers.ts'
import { type AnnotatedTable, annotateTable } from '#shared/reading/annotate-table.ts'
import type { Issue } from '#shared/reading/issue.ts'
import type { Scope } from '#shared/workflow/can.ts'
import { faultyLedgers } from './faulty-ledgers.ts'
import { byPlace } from './issue-order.ts'
import { hindranceTo } from './list-returnable.ts'
import { tableOpener } from './table-opener.ts'

/** Faulty tables on their way back. */
export interface ReturnedTables {
  readonly name: string
  readonly xlsx: Buffer
  readonly ledgers: readonly LedgerId[]
  readonly revision: number
}

export interface ReturnRequest {
  readonly year: number
  readonly space: string
  /** Left out: the newest. */
  readonly revision?: number | undefined
  /** Left out: all that have errors or warnings. */
  readonly ledger?: LedgerId | undefined
}

/**
 * The tables of a report's faulty ledgers as handed in, with what was found in each row (错误信息), as a workbook that
 * can be mended and handed in again: all tables of such a ledger, since an upload replaces the whole of it.
 * @param scope the spaces of which whoever asks may see everything
 * @returns null where there is no such revision, nothing is wrong in it, or a table can't be given to whoever asks
 */
export async function returnTables(
  store: Store,
  { year, space, revision: number, ledger: only }: ReturnRequest,
  scope: Scope,
): Promise<ReturnedTables | null> {
  const revision = await store.revision(year, space, number)
  if (!revision) return null
  const asked = faultyLedgers(revision).filter(({ ledger }) => only === undefined || ledger === only)
  const given = []
  for (const faulty of asked) if (!(await hindranceTo(store, faulty, scope))) given.push(faulty)
  if (given.length === 0) return null
  const workbooks = openWorkbooks()
  try {
    const open = tableOpener(store, scope, workbooks)
    const sheets: { name: string; table: AnnotatedTable }[] = []
    for (const { ledger, tables } of given) {
      for (const { file, sheet, sha256 } of tables) {
        const rows = await open(sha256, sheet)
        const issues = (await issuesOfFile(store, sha256, scope, { year, space, revision })).filter(
          (issue) => issue.file === file && issue.sheet === sheet,
        )
        const table = rows && annotateTable(rows, issues.sort(byPlace))
        if (table) sheets.push({ name: sheet ?? ledgerOf(ledger).title, table })
      }
    }
    if (sheets.length === 0) return null
    const ledgers = given.map(({ ledger }) => ledger)
    const what = ledgers.map((id) => ledgerOf(id).title).join('、')
    const name = `${space} ${year}年度 ${what}（含错误信息）.xlsx`
    return { name, xlsx: await writeAnnotated(sheets), ledgers, revision: revision.number }
  } finally {
    await workbooks.close()
  }
}

/** What the report at hand, and the newest ones of the other spaces whose rows are in the file, say of it. */
async function issuesOfFile(
  store: Store,
  sha256: string,
  scope: Scope,
  { year, space, revision }: { year: number; space: string; revision: KeptRevision },
): Promise<Issue[]> {
  const others = (await store.uploadedFile(sha256, scope))!.spaces.filter((other) => other !== space)
  const revisions = await Promise.all(others.map((other) => store.revision(year, other)))
  return [revision, ...revisions]
    .filter((one) => one?.files.some((file) => file.sha256 === sha256))
    .flatMap((one) => one!.issues)
}

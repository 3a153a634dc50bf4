import type { SeenRevision } from '#server/db/standing-revision.ts'
import type { Store } from '#server/db/store.ts'
import { openWorkbooks } from '#server/file/workbook.ts'
import type { LedgerId } from '#shared/ledger/ledgers.ts'
import type { Issue } from '#shared/reading/issue.ts'
import type { Cell } from '#shared/reading/table.ts'
import type { Permitted } from '#shared/workflow/report-time.ts'
import { checkOf, hindranceToMending, ledgerAt, type RowPlace } from './mendable-table.ts'
import { type Rows, tableOpener } from './table-opener.ts'

/** A row of a report as it was handed in, to be mended on the page. */
export interface RowShow {
  readonly ledger: LedgerId
  /** The report's newest revision, whose row it is. */
  readonly seen: SeenRevision
  /** Whether the report may be written now. */
  readonly handIn: Permitted
  /** What was found in the row when it was handed in: errors and warnings. */
  readonly issues: readonly Issue[]
  /** Why it can't be mended here; null where it can. */
  readonly hindrance: string | null
  /** The table's lines down to its header, and the row; null where it can't be mended here. */
  readonly table: { readonly head: Rows; readonly line: readonly Cell[] } | null
}

export interface RowAsked extends RowPlace {
  readonly year: number
  readonly space: string
}

/** A row of a report's newest revision; null where there is no such row. */
export async function showRow(
  store: Store,
  { year, space, at, isCity, ...place }: RowAsked & { at: string; isCity: boolean },
): Promise<RowShow | null> {
  const revision = await store.revision(year, space)
  const found = revision && ledgerAt(revision, place)
  if (!revision || !found) return null
  const about = {
    ledger: found.ledger,
    seen: { revision: revision.number, status: revision.status },
    handIn: (await store.reviews.times(year, space, at, isCity)).handIn,
    issues: revision.issues.filter((issue) => issue.severity !== 'note' && isAt(place, issue)),
  }
  const hindrance = await hindranceToMending(store, revision, found, space)
  if (hindrance) return { ...about, hindrance, table: null }
  const workbooks = openWorkbooks()
  try {
    const rows = await tableOpener(store, { space }, workbooks)(found.table.sha256, found.table.sheet)
    const check = rows && checkOf(rows, year)
    if (!check || place.row > rows.length) return null
    if (place.row <= check.headerRow) return { ...about, hindrance: ABOVE, table: null }
    return {
      ...{ ...about, hindrance: null },
      table: { head: rows.slice(0, check.headerRow), line: rows[place.row - 1]! },
    }
  } finally {
    await workbooks.close()
  }
}

const ABOVE = '这是表头或表头以上的内容，关系到整张表，请在原文件中改正后重新上传。'

export const isAt = ({ file, sheet, row }: RowPlace, issue: Pick<Issue, 'file' | 'sheet' | 'row'>): boolean =>
  issue.file === file && issue.sheet === sheet && issue.row === row

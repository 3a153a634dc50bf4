import type { Doing } from '#server/db/audit-store.ts'
import { ChangedMeanwhile, Refused } from '#server/db/refused.ts'
import { MEANWHILE, type SeenRevision } from '#server/db/standing-revision.ts'
import type { Store } from '#server/db/store.ts'
import { writeCellSheets } from '#server/file/cells-write.ts'
import { writeCells } from '#server/file/csv-write.ts'
import { madeSources } from '#server/file/source.ts'
import { openWorkbooks } from '#server/file/workbook.ts'
import type { Issue } from '#shared/reading/issue.ts'
import { mendedLine, type TypedCells } from '#shared/reading/mend-row.ts'
import { cellText } from '#shared/reading/table.ts'
import type { LedgerTable } from './faulty-ledgers.ts'
import { importReports } from './import-reports.ts'
import { checkOf, hindranceToMending, ledgerAt } from './mendable-table.ts'
import { isAt, type RowAsked } from './show-row.ts'
import { type Rows, tableOpener } from './table-opener.ts'

export interface RowMend extends RowAsked {
  readonly isCity: boolean
  /** The newest revision as whoever mends saw it. */
  readonly seen: SeenRevision
  readonly cells: TypedCells
  /** Whether what stands past the header's last column goes. */
  readonly cutsBeyond: boolean
}

/** The revision that it made, and what is still found in the row. */
export interface RowMended {
  readonly revision: number
  readonly issues: readonly Issue[]
}

/**
 * Mends cells of one row on the page: the row's table is written anew under its own name, with every other cell where and
 * as it was, and with the ledger's other tables taken in like an upload. So the table handed in before stays, and what
 * changed is told by comparing the two. Faults make a draft with faults, as in an upload.
 * @throws Refused where the report may not be written now, nothing was changed, or the row can't be mended here;
 *   ChangedMeanwhile where the report is no longer as it was seen
 */
export async function mendRow(store: Store, mend: RowMend, doing: Doing): Promise<RowMended> {
  const { year, space, isCity, seen } = mend
  const may = (await store.reviews.times(year, space, doing.at, isCity)).handIn
  if (!may.ok) throw new Refused(may.why)
  const brought = (await store.reviews.handedInFiles(year, space)).map(({ path }) => path)
  const { reports, issues } = await importReports(store, {
    ...{ year, space, isCity, seen, scope: { space }, advance: null, how: 'mended', brought, ...doing },
    entries: madeSources(await tablesWith(store, mend)),
  })
  const [saved] = reports
  if (!saved) throw new Refused(issues[0]?.message ?? '没有保存，请刷新后重试')
  const left = issues.filter((issue) => issue.severity !== 'note' && isAt(mend, issue))
  return { revision: saved.revision, issues: left }
}

/** The files of the row's ledger, with the row as it was mended. */
async function tablesWith(store: Store, mend: RowMend): Promise<MadeFile[]> {
  const { year, space, seen, row, cells, cutsBeyond } = mend
  const revision = await store.revision(year, space)
  if (!revision || revision.number !== seen.revision) throw new ChangedMeanwhile(MEANWHILE)
  const found = ledgerAt(revision, mend)
  if (!found) throw new Refused(GONE)
  const hindrance = await hindranceToMending(store, revision, found, space)
  if (hindrance) throw new Refused(hindrance)
  const workbooks = openWorkbooks()
  try {
    const open = tableOpener(store, { space }, workbooks)
    const opened: OpenedTable[] = []
    for (const table of found.tables) {
      const rows = await open(table.sha256, table.sheet)
      if (!rows) throw new Refused(GONE)
      opened.push({ ...table, rows: table === found.table ? withMended(rows) : rows })
    }
    return await Promise.all([...Map.groupBy(opened, ({ file }) => file)].map(written))
  } finally {
    await workbooks.close()
  }

  function withMended(rows: Rows): Rows {
    const check = checkOf(rows, year)
    const line = rows[row - 1]
    if (!check || !line || row <= check.headerRow) throw new Refused(GONE)
    const mended = mendedLine(line, check, cells, cutsBeyond)
    if (mended.every((cell, index) => cellText(cell) === cellText(line[index]))) throw new Refused('没有改动')
    return rows.with(row - 1, mended)
  }
}

const GONE = '报送的表里没有这一行，请刷新后重试'

type MadeFile = Parameters<typeof madeSources>[0][number]

interface OpenedTable extends LedgerTable {
  readonly rows: Rows
}

/** A file of the ledger's tables: a workbook has those of its sheets that are of it. */
async function written([path, tables]: [string, OpenedTable[]]): Promise<MadeFile> {
  const isText = tables.every(({ sheet }) => sheet === null)
  const content = isText
    ? writeCells(tables[0]!.rows.map((row) => row.map(cellText)))
    : await writeCellSheets(tables.map(({ sheet, rows }) => ({ name: sheet!, rows })))
  return { path, content }
}

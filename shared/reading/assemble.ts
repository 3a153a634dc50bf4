import { LEDGER_IDS, type LedgerId } from '#shared/ledger/ledgers.ts'
import type { Issue } from './issue.ts'
import { issue } from './messages.ts'
import type { StoredRow, TableReading } from './table-reading.ts'

/** The rows of a ledger that came from one table, in order. */
export interface LedgerPart {
  readonly file: string
  readonly sheet: string | null
  readonly rows: readonly StoredRow[]
}

/** One ledger of a report: its rows, and the SHA-256 of the files that they came from, in order. */
export interface LedgerContent {
  readonly files: readonly string[]
  /** Rows under its headers, faulty ones too. */
  readonly read: number
  readonly parts: readonly LedgerPart[]
}

/** An issue as a report keeps it: one about a ledger of the report stays with it when the ledger carries over. */
export interface ReportIssue extends Issue {
  readonly ledger: LedgerId | null
}

/** What an upload holds for one space. */
export interface SpaceUpload {
  readonly space: string
  readonly ledgers: Partial<Record<LedgerId, LedgerContent>>
  /** All that was found in reading, about this space's rows, tables and files. */
  readonly issues: readonly ReportIssue[]
  /** Rows with errors, listed or not. */
  readonly faulty: number
}

/** One table that was read, and the SHA-256 of its file. */
export interface SourceTable {
  readonly reading: TableReading
  readonly sha256: string
}

/**
 * Puts the tables of one upload together, space by space: files of the same ledger in the order given (by
 * path, then sheet), with what may stand only once in a report looked for across them.
 * @param tables in the order of the upload
 * @param fileIssues issues about whole files and sheets; one whose space is null and which is an error counts
 *   against every space of the upload
 */
export function assemble(tables: readonly SourceTable[], fileIssues: readonly Issue[]): SpaceUpload[] {
  const bySpace = new Map<string, SourceTable[]>()
  const of = (space: string): SourceTable[] => {
    const known = bySpace.get(space)
    if (known) return known
    const list: SourceTable[] = []
    bySpace.set(space, list)
    return list
  }
  for (const table of tables) for (const space of table.reading.spaces.keys()) of(space).push(table)
  for (const { space } of fileIssues) if (space !== null) of(space)

  const own = groupBySpace(tables, fileIssues)
  // A row of nobody known is nobody's; what is about a table, its header or a file is everybody's in it.
  const shared = (own.get(null) ?? []).filter(
    ({ row, tableOf }) => row === null || row === tableOf?.headerRow,
  )
  return [...bySpace].map(([space, sources]) => {
    const ledgers: Partial<Record<LedgerId, LedgerContent>> = {}
    const issues = [...(own.get(space) ?? []), ...shared.flatMap((found) => countedFor(found, sources))]
    let faulty = 0
    for (const ledger of LEDGER_IDS) {
      const ofLedger = sources.filter(({ reading }) => reading.ledger === ledger)
      if (ofLedger.length === 0) continue
      for (const { reading } of ofLedger) faulty += reading.spaces.get(space)!.faulty
      ledgers[ledger] = contentOf(space, ledger, ofLedger, issues)
    }
    return { space, ledgers, issues: issues.map(({ tableOf: _, ...found }) => found), faulty }
  })
}

/** While assembling: of which table an issue without a space speaks. */
interface Found extends ReportIssue {
  readonly tableOf?: TableReading
}

function groupBySpace(
  tables: readonly SourceTable[],
  fileIssues: readonly Issue[],
): Map<string | null, Found[]> {
  const groups = new Map<string | null, Found[]>()
  const add = (found: Found) => {
    const group = groups.get(found.space)
    if (group) group.push(found)
    else groups.set(found.space, [found])
  }
  for (const found of fileIssues) add({ ...found, ledger: null })
  for (const { reading } of tables) {
    for (const found of reading.issues) add({ ...found, ledger: reading.ledger, tableOf: reading })
  }
  return groups
}

/**
 * An issue that is of no one row, where it is this space's too: of a table that has its rows; or an error of a file
 * that can't be told apart, which is of none of the space's ledgers and does not carry over with one.
 */
function countedFor(found: Found, sources: readonly SourceTable[]): Found[] {
  const { tableOf, severity } = found
  if (!tableOf || tableOf.spaces.size === 0) return severity === 'error' ? [{ ...found, ledger: null }] : []
  return sources.some(({ reading }) => reading === tableOf) ? [found] : []
}

function contentOf(
  space: string,
  ledger: LedgerId,
  sources: readonly SourceTable[],
  issues: Found[],
): LedgerContent {
  const seen = new Set<string>()
  let read = 0
  const parts = sources.map(({ reading }): LedgerPart => {
    const part = reading.spaces.get(space)!
    const { file, sheet } = reading
    read += part.read
    const dropped = new Set<number>()
    for (const { key, item: value, row, at } of part.keys) {
      if (!seen.has(key)) {
        seen.add(key)
        continue
      }
      const code = ledger === 'profile' ? 'PROFILE_DUPLICATE' : 'EXTRA_DUPLICATE'
      const column = ledger === 'profile' ? null : '指标名称'
      issues.push({ ...issue(code, { space, file, sheet, row, column, value }), ledger })
      if (at >= 0) dropped.add(at)
    }
    return {
      file,
      sheet,
      rows: dropped.size === 0 ? part.rows : part.rows.filter((_, index) => !dropped.has(index)),
    }
  })
  // A workbook may give several tables, and two files may be alike.
  const files = new Map(sources.map(({ reading, sha256 }) => [reading.file, sha256]))
  return { files: [...files.values()], read, parts }
}

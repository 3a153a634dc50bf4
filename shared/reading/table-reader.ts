import { cleanCell, nameKey } from '#shared/base/text.ts'
import { SPACE_COLUMNS, SPACE_KEYS } from '#shared/ledger/column.ts'
import { LEDGERS, type LedgerId } from '#shared/ledger/ledgers.ts'
import { bindHeader } from './columns.ts'
import { findHeader, HEADER_ROWS, type Header, hasIdentityColumn } from './header.ts'
import { rowInterner } from './interner.ts'
import type { Issue } from './issue.ts'
import { issue, type Place } from './messages.ts'
import { type ReadRow, rowReader, type Value } from './row-reader.ts'
import type { SpaceFinder } from './space-finder.ts'
import { spaceOfRow, type Whose } from './space-of-row.ts'
import { type Cell, cellText, type Table } from './table.ts'
import { partOf, type TableOutcome, type TableReading } from './table-reading.ts'
import { UNIQUE_KEY } from './unique-key.ts'

export interface TableContext {
  readonly year: number
  readonly finder: SpaceFinder
  /** The space of the call (`--space`, or the uploader's own), which decides before the folder. */
  readonly given: string | null
  /** Keys ({@link nameKey}) of the names of all files of the upload. */
  readonly fileNames: ReadonlySet<string>
}

/** Most issues that one table lists; what is past them still counts as errors of its space. */
export const MOST_ISSUES = 20_000

type Row = readonly Cell[]

/**
 * Reads one table: finds its header and ledger, its rows' spaces and values, and everything that is wrong.
 * Nothing is thrown and nothing guessed: what can't be read for certain is an issue with its place.
 */
export function readTable(table: Table, context: TableContext): TableOutcome {
  const batches = table.batches[Symbol.iterator]()
  const head: Row[] = []
  const begun: (readonly Row[])[] = []
  while (head.length < HEADER_ROWS) {
    const next = batches.next()
    if (next.done) break
    head.push(...next.value.slice(0, HEADER_ROWS - head.length))
    begun.push(next.value)
  }
  if (begun.every((rows) => rows.every((cells) => cells.every((cell) => cleanCell(cellText(cell)) === '')))) {
    return { kind: 'empty' }
  }
  const header = findHeader(head, LEDGERS)
  if (hasIdentityColumn(head, header)) return { kind: 'personal-data' }
  if (!header) return { kind: 'no-header' }

  const taker = rowTaker(table, header, head.slice(0, header.row - 1), context)
  let row = 0
  const take = (rows: readonly Row[]): void => {
    for (const cells of rows) if (++row > header.row) taker.take(cells, row)
  }
  for (const rows of begun) take(rows)
  for (let next = batches.next(); !next.done; next = batches.next()) take(next.value)
  return { kind: 'read', reading: taker.end() }
}

/** Takes a table's rows one by one, and tells what they came to. The one pass: a million rows go through it. */
function rowTaker(
  { file, sheet }: Table,
  header: Header<LedgerId>,
  above: readonly Row[],
  context: TableContext,
) {
  const { finder, fileNames, year } = context
  const place: Place = { file, sheet }
  const bound = bindHeader(header, above, place)
  const ledger = header.kind.id
  const home = context.given ?? finder.byFolder(file)
  const reading: TableReading = {
    ...{ file, sheet, ledger, headerRow: header.row, columns: bound.named, usable: !bound.incomplete },
    read: 0,
    skipped: 0,
    spaces: new Map(),
    issues: [],
  }
  const keep = (found: Issue): void => {
    // Past the bound an error still counts with its row: only the list ends.
    if (reading.issues.length < MOST_ISSUES) reading.issues.push(found)
  }
  // What is about the table and not a row is told once whose rows it has.
  const aboutTable: Issue[] = [...bound.issues]
  const whose = spaceOfRow(bound, home, finder)
  const read = rowReader(ledger, bound, SPACE_KEYS, place, year)
  const unique = UNIQUE_KEY[ledger]
  const evidenceAt = header.kind.columns.findIndex((column) => column.type === 'evidence')
  // Other values are shared anyway: days come from a list, choices from the declaration.
  const internTexts = rowInterner(
    header.kind.columns.flatMap(({ type }, index) =>
      type === 'text' && index >= SPACE_COLUMNS ? [index - SPACE_COLUMNS + 1] : [],
    ),
  )
  const converted = new Set<string>()
  let nameDiffers = false

  /** Whose the row is; what is said of that. */
  const spaceOf = (cells: Row, row: number, found: ReadRow): string | null => {
    const { space, name, unknown } = whose(cells)
    // A space column that is at fault itself has said so already.
    if (unknown !== null && !found.issues.some(({ column }) => column === whose.column))
      keep(issue('SPACE_UNKNOWN', { ...place, row, column: whose.column, value: unknown || null }))
    if (space !== null && name !== null && !nameDiffers && !finder.isNamed(space, name)) {
      nameDiffers = true
      keep(issue('SPACE_NAME_DIFFERS', { ...place, space, row, column: '空间名称', value: name }))
    }
    return space
  }

  /** What is wrong with the row's cells, and which of its evidence is not there. */
  const keepIssues = (row: number, found: ReadRow, space: string | null): void => {
    for (const problem of found.issues) {
      if (problem.code !== 'UNIT_CONVERTED') keep({ ...problem, space })
      else if (!converted.has(problem.column!)) {
        converted.add(problem.column!)
        aboutTable.push({ ...problem, row: null, value: null })
      }
    }
    if (evidenceAt < 0) return
    for (const name of (found.values[evidenceAt] ?? []) as readonly string[]) {
      if (!fileNames.has(nameKey(name.slice(name.search(/[^/\\]*$/)))))
        keep(issue('EVIDENCE_MISSING', { ...place, space, row, column: '佐证材料', value: name }))
    }
  }

  /** The row as one of the space's; kept where nothing is wrong with it. */
  const keepRow = (row: number, found: ReadRow, space: string): void => {
    const part = partOf(reading, space)
    part.read++
    if (found.faulty) part.faulty++
    const usable = !found.faulty && reading.usable
    const key = unique?.(found.values) ?? null
    if (key !== null) part.keys.push({ ...key, row, at: usable ? part.rows.length : -1 })
    if (!usable) return
    // A slice is just as long as it need be: an array that grows takes twice the memory, a million times.
    const stored = found.values.slice(SPACE_COLUMNS - 1) as [number, ...Value[]]
    stored[0] = row
    internTexts(stored, space)
    part.rows.push(stored)
  }

  return {
    take(cells: Row, row: number): void {
      const found = read(cells, row)
      if (!found) {
        reading.skipped++
        return
      }
      reading.read++
      const space = spaceOf(cells, row, found)
      keepIssues(row, found, space)
      if (space !== null) keepRow(row, found, space)
    },
    end: () => endOf(reading, aboutTable, whose, home),
  }
}

/** What a table came to when all its rows are taken. */
function endOf(reading: TableReading, aboutTable: Issue[], whose: Whose, home: string | null): TableReading {
  const { file, sheet, spaces } = reading
  // A table with a header and no rows says that there was nothing, for the space whose table it is.
  if (spaces.size === 0 && reading.read === 0 && home !== null) partOf(reading, home)
  if (whose.nobody) aboutTable.push(issue('SPACE_UNKNOWN', { file, sheet }))
  const only = spaces.size === 1 ? spaces.keys().next().value! : null
  reading.issues.unshift(...aboutTable.map((found) => ({ ...found, space: only })))
  return reading
}

import { cleanCell } from '#shared/base/text.ts'
import { bindHeader } from './columns.ts'
import { findHeader, HEADER_ROWS, hasIdentityColumn, type TableKind } from './header.ts'
import type { Issue } from './issue.ts'
import type { Place } from './messages.ts'
import { rowReader } from './row-reader.ts'
import { type Cell, cellText, type Table } from './table.ts'

/** A sound row by the keys of its columns, and where it stands. */
export interface PlacedRow<R> {
  readonly row: R
  readonly place: Place
}

/** What a table that is no ledger came to: its sound rows, and what is wrong with the others. */
export interface PlainTable<Id extends string> {
  /** What the table is, or why it is none. */
  readonly kind: Id | 'empty' | 'no-header' | 'personal-data'
  readonly rows: readonly PlacedRow<Readonly<Record<string, unknown>>>[]
  readonly issues: readonly Issue[]
}

/**
 * Reads a table of the registry, of marks or the like whole, by the rules of reports (reports: Text, Finding
 * the table, Values).
 * @param passive keys of columns that by themselves make no row
 */
export function readPlainTable<Id extends string>(
  table: Table,
  kinds: readonly TableKind<Id>[],
  passive: ReadonlySet<string> = new Set(),
): PlainTable<Id> {
  const cells: (readonly Cell[])[] = []
  for (const batch of table.batches) for (const line of batch) cells.push(line)
  const head = cells.slice(0, HEADER_ROWS)
  if (cells.every((line) => line.every((cell) => cleanCell(cellText(cell)) === ''))) return nothing('empty')
  const header = findHeader(head, kinds)
  if (hasIdentityColumn(head, header)) return nothing('personal-data')
  if (!header) return nothing('no-header')

  const place: Place = { file: table.file, sheet: table.sheet }
  const bound = bindHeader(header, head.slice(0, header.row - 1), place)
  const issues: Issue[] = [...bound.issues]
  const read = rowReader(header.kind.id, bound, passive, place, 0)
  const rows: PlacedRow<Record<string, unknown>>[] = []
  cells.slice(header.row).forEach((line, index) => {
    const row = header.row + index + 1
    const found = read(line, row)
    if (!found) return
    issues.push(...found.issues)
    if (found.faulty || bound.incomplete) return
    const values = header.kind.columns.map(({ key }, at) => [key, found.values[at]])
    rows.push({ row: Object.fromEntries(values), place: { ...place, row } })
  })
  return { kind: header.kind.id, rows, issues }
}

const nothing = <Kind extends string>(kind: Kind) => ({ kind, rows: [], issues: [] })

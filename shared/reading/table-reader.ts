import { cleanCell, nameKey } from '#shared/base/text.ts'
import { SPACE_KEYS } from '#shared/ledger/column.ts'
import { LEDGERS, type LedgerId } from '#shared/ledger/ledgers.ts'
import { bindHeader, type NamedColumn } from './columns.ts'
import { findHeader, HEADER_ROWS, type Header, hasIdentityColumn } from './header.ts'
import { interner } from './interner.ts'
import type { Issue } from './issue.ts'
import { issue, type Place } from './messages.ts'
import { rowReader, type Value } from './row-reader.ts'
import type { SpaceFinder } from './space-finder.ts'
import { spaceOfRow } from './space-of-row.ts'
import { type Cell, cellText, type Table } from './table.ts'

/** A row as it is kept: its number in the table, then its values in the order of the ledger's own columns. */
export type StoredRow = readonly [row: number, ...values: Value[]]

/** What may stand once, and the cell that it was read from; null where it is no cell's. */
interface UniqueKey {
  readonly key: string
  readonly item: string | null
}

/** One space's rows of one table. */
export interface SpacePart {
  /** The rows without errors, in order. */
  readonly rows: StoredRow[]
  /** Its rows under the header, faulty ones too, and how many of them are faulty. */
  read: number
  faulty: number
  /** Ledgers in which a key may stand once: every row's key, faulty ones too (`at` -1). */
  readonly keys: (UniqueKey & { readonly row: number; readonly at: number })[]
}

export interface TableReading {
  readonly file: string
  readonly sheet: string | null
  readonly ledger: LedgerId
  readonly headerRow: number
  readonly columns: readonly NamedColumn[]
  /** Rows under the header that were not passed over, rows with errors included. */
  read: number
  skipped: number
  /** False where a required column can't be read: none of its rows is part of a report. */
  readonly usable: boolean
  readonly spaces: Map<string, SpacePart>
  readonly issues: Issue[]
}

/** What a table comes to: a ledger's rows, no table at all, or a reason to refuse the whole file. */
export type TableOutcome =
  | { readonly kind: 'read'; readonly reading: TableReading }
  | { readonly kind: 'empty' | 'no-header' | 'personal-data' }

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

/** The columns before a ledger's own: 空间编码 and 空间名称. */
const SPACE_COLUMNS = 2

/**
 * Reads one table: finds its header and ledger, its rows' spaces and values, and everything that is wrong.
 * Nothing is thrown and nothing guessed: what can't be read for certain is an issue with its place.
 */
export function readTable(table: Table, context: TableContext): TableOutcome {
  const batches = table.batches[Symbol.iterator]()
  const head: (readonly Cell[])[] = []
  const rest: (readonly (readonly Cell[])[])[] = []
  while (head.length < HEADER_ROWS) {
    const next = batches.next()
    if (next.done) break
    head.push(...next.value.slice(0, HEADER_ROWS - head.length))
    rest.push(next.value)
  }
  if (rest.every((rows) => rows.every((cells) => cells.every((cell) => cleanCell(cellText(cell)) === '')))) {
    return { kind: 'empty' }
  }
  const header = findHeader(head, LEDGERS)
  if (hasIdentityColumn(head, header)) return { kind: 'personal-data' }
  if (!header) return { kind: 'no-header' }
  return { kind: 'read', reading: readRows(table, header, head, rest, batches, context) }
}

function readRows(
  table: Table,
  header: Header<LedgerId>,
  head: readonly (readonly Cell[])[],
  rest: readonly (readonly (readonly Cell[])[])[],
  batches: Iterator<readonly (readonly Cell[])[]>,
  context: TableContext,
): TableReading {
  const { file, sheet } = table
  const ledger = header.kind.id
  const home = context.given ?? context.finder.byFolder(file)
  const place: Place = { file, sheet }
  const bound = bindHeader(header, head.slice(0, header.row - 1), place)
  const reading: TableReading = {
    file,
    sheet,
    ledger,
    headerRow: header.row,
    columns: bound.named,
    read: 0,
    skipped: 0,
    usable: !bound.incomplete,
    spaces: new Map(),
    issues: [],
  }
  const keep = (found: Issue): void => {
    // Past the bound an error still counts with its row: only the list ends.
    if (reading.issues.length < MOST_ISSUES) reading.issues.push(found)
  }
  // What is about the table and not a row is told once whose rows it has.
  const aboutTable: Issue[] = [...bound.issues]
  const whose = spaceOfRow(bound, home, context.finder)
  const read = rowReader(ledger, bound, SPACE_KEYS, place, context.year)
  const converted = new Set<string>()
  const interners = new Map<string, (text: string) => string>()
  // Other values are shared anyway: days come from a list, choices from the declaration.
  const texts = header.kind.columns.flatMap(({ type }, index) =>
    type === 'text' && index >= SPACE_COLUMNS ? [index - SPACE_COLUMNS + 1] : [],
  )
  const unique = UNIQUE_KEY[ledger]
  const evidenceAt = header.kind.columns.findIndex((column) => column.type === 'evidence')
  let nameDiffers = false

  const readRow = (cells: readonly Cell[], row: number): void => {
    const found = read(cells, row)
    if (!found) {
      reading.skipped++
      return
    }
    reading.read++
    const { space, name, unknown } = whose(cells)
    // A space column that is at fault itself has said so already.
    if (unknown !== null && !found.issues.some(({ column }) => column === whose.column))
      keep(issue('SPACE_UNKNOWN', { ...place, row, column: whose.column, value: unknown || null }))
    if (space !== null && name !== null && !nameDiffers && !context.finder.isNamed(space, name)) {
      nameDiffers = true
      keep(issue('SPACE_NAME_DIFFERS', { ...place, space, row, column: '空间名称', value: name }))
    }
    for (const problem of found.issues) {
      if (problem.code === 'UNIT_CONVERTED') {
        if (converted.has(problem.column!)) continue
        converted.add(problem.column!)
        aboutTable.push({ ...problem, row: null, value: null })
      } else keep({ ...problem, space })
    }
    if (evidenceAt >= 0) {
      for (const name of (found.values[evidenceAt] ?? []) as readonly string[]) {
        if (!context.fileNames.has(nameKey(name.slice(name.search(/[^/\\]*$/))))) {
          keep(issue('EVIDENCE_MISSING', { ...place, space, row, column: '佐证材料', value: name }))
        }
      }
    }
    if (space === null) return
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
    let intern = interners.get(space)
    if (!intern) {
      intern = interner()
      interners.set(space, intern)
    }
    for (const index of texts) {
      const value = stored[index]
      if (typeof value === 'string') stored[index] = intern(value)
    }
    part.rows.push(stored)
  }

  let row = 0
  const readBatch = (cells: readonly (readonly Cell[])[]): void => {
    for (const line of cells) if (++row > header.row) readRow(line, row)
  }
  for (const batch of rest) readBatch(batch)
  for (let next = batches.next(); !next.done; next = batches.next()) readBatch(next.value)

  // A table with a header and no rows says that there was nothing, for the space whose table it is.
  if (reading.spaces.size === 0 && reading.read === 0 && home !== null) partOf(reading, home)
  if (whose.nobody) aboutTable.push(issue('SPACE_UNKNOWN', place))
  const only = reading.spaces.size === 1 ? reading.spaces.keys().next().value! : null
  reading.issues.unshift(...aboutTable.map((found) => ({ ...found, space: only })))
  return reading
}

/** Where a report may have a key but once, the key of a row: the one 基本情况, one row a 补充指标; null: can't be read. */
const UNIQUE_KEY: Partial<Record<LedgerId, (values: readonly Value[]) => UniqueKey | null>> = {
  profile: () => ({ key: '', item: null }),
  extras: (values) => {
    const item = values[SPACE_COLUMNS]
    return typeof item === 'string' ? { key: nameKey(item), item } : null
  },
}

function partOf(reading: TableReading, space: string): SpacePart {
  let part = reading.spaces.get(space)
  if (!part) {
    part = { rows: [], read: 0, faulty: 0, keys: [] }
    reading.spaces.set(space, part)
  }
  return part
}

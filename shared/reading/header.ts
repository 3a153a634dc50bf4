import { cleanCell, isEmptyCell } from '#shared/base/text.ts'
import type { Column } from '#shared/ledger/column.ts'
import { type Cell, cellText } from './table.ts'

/** How many rows from the top may be the header (reports: Finding the table). */
export const HEADER_ROWS = 15

const BRACKETED = /\(([^()]*)\)|\[([^[\]]*)\]|【([^【】]*)】/g

/** A header as it is compared: cell rule, then no white space, `*`, `:` and bracketed parts. */
export const headerKey = (cell: string): string => withoutBrackets(cleanCell(cell)).replace(/[\s*:]/g, '')

/** The bracketed parts of a header, without their brackets; of parts within parts the inner ones first. */
export function bracketedParts(cell: string): string[] {
  const parts: string[] = []
  withoutBrackets(cleanCell(cell), (part) => parts.push(part.trim()))
  return parts
}

function withoutBrackets(text: string, onPart: (part: string) => void = () => {}): string {
  const rest = text.replace(BRACKETED, (_, round?: string, square?: string, lenticular?: string) => {
    onPart((round ?? square ?? lenticular)!)
    return ''
  })
  return rest === text ? rest : withoutBrackets(rest, onPart)
}

/** What a table can be a table of: a ledger, or the registry's districts or spaces. */
export interface TableKind<Id extends string = string> {
  readonly id: Id
  readonly title: string
  readonly columns: readonly Column[]
}

/** The columns of a kind by every header that names them. */
export function columnNames(kind: TableKind): ReadonlyMap<string, Column> {
  const names = new Map<string, Column>()
  for (const column of kind.columns) {
    for (const header of [column.header, ...column.aliases]) names.set(headerKey(header), column)
  }
  return names
}

export interface Header<Id extends string = string> {
  readonly kind: TableKind<Id>
  /** 1-based. */
  readonly row: number
  /** How many different columns of the kind it names. */
  readonly named: number
  readonly cells: readonly Cell[]
}

/**
 * The header row among a table's first rows: the one that names the most columns of one kind, at least two
 * and at least half of that kind's required ones. In a tie between kinds, the one whose required columns are
 * all there, then the order of the list; between rows, the upper one.
 */
export function findHeader<Id extends string>(
  rows: readonly (readonly Cell[])[],
  kinds: readonly TableKind<Id>[],
): Header<Id> | null {
  const named = kinds.map(columnNames)
  let best: (Header<Id> & { complete: boolean }) | null = null
  rows.slice(0, HEADER_ROWS).forEach((cells, index) => {
    const keys = cells.map((cell) => headerKey(cellText(cell)))
    kinds.forEach((kind, i) => {
      const columns = new Set(keys.map((key) => named[i]!.get(key)).filter((column) => column !== undefined))
      const required = kind.columns.filter((column) => column.required)
      const there = required.filter((column) => columns.has(column)).length
      if (columns.size < 2 || there * 2 < required.length) return
      const complete = there === required.length
      const better =
        best === null ||
        columns.size > best.named ||
        (columns.size === best.named && best.row === index + 1 && complete && !best.complete)
      if (better) best = { kind, row: index + 1, named: columns.size, cells, complete }
    })
  })
  return best
}

const IDENTITY_CARD = /身份证|身份号/
const isIdentityColumn = (cell: string): boolean => {
  const name = headerKey(cell)
  return IDENTITY_CARD.test(cleanCell(cell).replace(/\s/g, '')) || name === '证件号' || name === '证件号码'
}

/**
 * Whether a table has a column for identity card numbers (身份证): in its header row, or without one in any of
 * the first rows that has at least two filled cells. Such a file is refused before anything of it is kept.
 */
export function hasIdentityColumn(rows: readonly (readonly Cell[])[], header: Header | null): boolean {
  const candidates = header
    ? [header.cells]
    : rows
        .slice(0, HEADER_ROWS)
        .filter((cells) => cells.filter((cell) => !isEmptyCell(cleanCell(cellText(cell)))).length >= 2)
  return candidates.some((cells) => cells.some((cell) => isIdentityColumn(cellText(cell))))
}

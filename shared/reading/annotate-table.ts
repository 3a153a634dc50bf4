import { cleanCell } from '#shared/base/text.ts'
import { LEDGERS } from '#shared/ledger/ledgers.ts'
import { type BoundHeader, bindHeader } from './columns.ts'
import { findHeader, HEADER_ROWS, type Header } from './header.ts'
import type { Issue } from './issue.ts'
import { type Cell, cellText } from './table.ts'

/** How a cell is marked: as one with an error, or with a warning alone. */
export type Mark = 'error' | 'warning'

/** A row as handed in, with the cells that something is said of by their places, and what is said. */
export interface AnnotatedRow {
  readonly cells: readonly Cell[]
  readonly marks: ReadonlyMap<number, Mark>
  /** One line an issue; empty where there is none. */
  readonly told: string
}

/** A table as handed in, every row in its place, and what was found in it beside (错误信息). */
export interface AnnotatedTable {
  /** 1-based. */
  readonly headerRow: number
  /** Past the longest row: where the column of what was found goes. */
  readonly width: number
  readonly rows: readonly AnnotatedRow[]
}

type Row = readonly Cell[]

/**
 * Puts errors and warnings beside the rows that they are about; what is about the whole table stands beside the first row
 * under its header. An earlier column of the kind is left out. Null for what is no ledger.
 * @param rows all of the table's rows, those above the header too
 * @param issues of this table; those that are mere notes are passed over
 */
export function annotateTable(rows: readonly Row[], issues: readonly Issue[]): AnnotatedTable | null {
  const before = findHeader(rows.slice(0, HEADER_ROWS), LEDGERS)
  if (!before) return null
  const { told } = bind(rows, before)
  const own = told.length === 0 ? rows : rows.map((row) => row.filter((_, index) => !told.includes(index)))
  const header: Header = { ...before, cells: own[before.row - 1]! }
  const bound = bind(own, header)
  const notes = new Map<number, Found>()
  for (const issue of issues) if (issue.severity !== 'note') put(notes, issue, header.row, bound, own)

  const last = Math.max(own.length, header.row + (notes.has(header.row + 1) ? 1 : 0))
  const annotated = Array.from({ length: last }, (_, index): AnnotatedRow => {
    const found = notes.get(index + 1)
    return { cells: own[index] ?? [], marks: found?.marks ?? NO_MARKS, told: found?.lines.join('\n') ?? '' }
  })
  const width = own.reduce((most, row) => Math.max(most, lengthOf(row)), bound.width)
  return { headerRow: header.row, width, rows: annotated }
}

interface Found {
  readonly marks: Map<number, Mark>
  readonly lines: string[]
}

const NO_MARKS: ReadonlyMap<number, Mark> = new Map()

const bind = (rows: readonly Row[], header: Header): BoundHeader =>
  bindHeader(header, rows.slice(0, header.row - 1), {})

/** The row without the empty cells at its end. */
const lengthOf = (row: Row): number => row.findLastIndex((cell) => cleanCell(cellText(cell)) !== '') + 1

function put(
  notes: Map<number, Found>,
  issue: Issue,
  headerRow: number,
  bound: BoundHeader,
  rows: readonly Row[],
): void {
  const { row, severity, message } = issue
  const ofTable = row === null || row <= headerRow
  const of = (number: number): Found => {
    const known = notes.get(number) ?? { marks: new Map(), lines: [] }
    notes.set(number, known)
    return known
  }
  const { lines } = of(ofTable ? headerRow + 1 : row)
  const line = `${ofTable ? '整张表' : ''}${SEVERITY[severity]}：${message}`
  if (!lines.includes(line)) lines.push(line)
  const { marks } = of(ofTable ? headerRow : row)
  for (const place of placesOf(issue, rows[ofTable ? headerRow - 1 : row - 1] ?? [], bound, ofTable)) {
    if (severity === 'error' || !marks.has(place))
      marks.set(place, severity === 'error' ? 'error' : 'warning')
  }
}

const SEVERITY = { error: '错误', warning: '提醒', note: '说明' } as const

/** The cells of a row that an issue is about: those of its column, or what stands past the last one. */
function placesOf({ code, column, value }: Issue, row: Row, bound: BoundHeader, inHeader: boolean): number[] {
  if (code === 'ROW_TOO_LONG') {
    return row.flatMap((cell, index) =>
      index >= bound.width && cleanCell(cellText(cell)) !== '' ? [index] : [],
    )
  }
  // A column that can't be read is bound to no place: its header is known by its text.
  if (inHeader)
    return row.flatMap((cell, index) => (value !== null && cellText(cell) === value ? [index] : []))
  const own = bound.columns.find((one) => one.column.header === column)
  return own?.sources.map(({ index }) => index) ?? []
}

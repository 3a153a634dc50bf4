import { cleanCell, isEmptyCell } from '#shared/base/text.ts'
import type { Column } from '#shared/ledger/column.ts'
import { choiceReader } from './cell/choice.ts'
import { readCreditCode } from './cell/credit-code.ts'
import { dateReader } from './cell/date.ts'
import { type MoneyUnit, moneyReader } from './cell/money.ts'
import { numberReader } from './cell/number.ts'
import type { CellReader } from './cell/reading.ts'
import { readEvidence, readText } from './cell/text.ts'
import { bracketedParts, columnNames, type Header, headerKey } from './header.ts'
import { headerUnit, unitAbove } from './header-unit.ts'
import type { Issue } from './issue.ts'
import { ISSUE_COLUMN } from './issue-column.ts'
import { issue, type Place } from './messages.ts'
import { type Cell, cellText } from './table.ts'

/** A cell's place in the row, and how it is read there. */
export interface Source {
  readonly index: number
  readonly read: CellReader<unknown>
}

/** A column of the table's kind, with the places in the row where the table has it (mostly one). */
export interface BoundColumn {
  readonly column: Column
  readonly sources: readonly Source[]
}

/** A header as it stands, and the column that it was understood as; null where it was passed over. */
export interface NamedColumn {
  readonly text: string
  readonly column: string | null
}

/** What a header row comes to: which column stands where, and what is wrong with it. */
export interface BoundHeader {
  readonly columns: readonly BoundColumn[]
  /** One past the last column whose header is not empty ({@link ISSUE_COLUMN} apart). */
  readonly width: number
  /** Where the table has {@link ISSUE_COLUMN}, which is not read at all. */
  readonly told: readonly number[]
  /** All headers that are not empty, from left to right. */
  readonly named: readonly NamedColumn[]
  readonly issues: readonly Issue[]
  /** Whether a required column can't be read, so that none of the rows is part of the report. */
  readonly incomplete: boolean
}

/** Columns that any table may have beside its own. */
const PASSED_OVER = new Set(['序号', '备注', '说明'])

/**
 * Binds the columns of a kind to the cells of its header row.
 * @param above the rows above the header: a cell there may name the unit of money
 */
export function bindHeader(header: Header, above: readonly (readonly Cell[])[], place: Place): BoundHeader {
  const names = columnNames(header.kind)
  const issues: Issue[] = []
  const at: Place = { ...place, row: header.row }
  const inUnit = lastUnitAbove(above)
  const sources = new Map<Column, Source[]>()
  const unreadable = new Set<Column>()
  const told: number[] = []
  const named: NamedColumn[] = []
  let width = 0

  header.cells.forEach((raw, index) => {
    const text = cellText(raw)
    const cell = cleanCell(text)
    if (isEmptyCell(cell)) return
    const key = headerKey(text)
    if (key === ISSUE_COLUMN) {
      told.push(index)
      return
    }
    width = index + 1
    const column = names.get(key)
    named.push({ text: cell, column: column?.header ?? null })
    if (!column) {
      if (!PASSED_OVER.has(key)) issues.push(issue('COLUMN_UNKNOWN', { ...at, value: text }))
      return
    }
    const unit = unitOf(column, text, inUnit)
    if (unit && typeof unit === 'object') {
      unreadable.add(column)
      issues.push(issue('UNIT_UNKNOWN', { ...at, column: column.header, value: text }, unit.unknown))
      return
    }
    const source: Source = { index, read: readerFor(column, unit) }
    sources.set(column, [...(sources.get(column) ?? []), source])
  })

  for (const column of header.kind.columns) {
    if (column.required && !sources.has(column) && !unreadable.has(column)) {
      issues.push(issue('COLUMN_MISSING', { ...at, column: column.header }))
    }
  }
  const columns = header.kind.columns.map((column) => ({ column, sources: sources.get(column) ?? [] }))
  return {
    columns,
    width,
    told,
    named,
    issues,
    incomplete: columns.some(({ column, sources }) => column.required && sources.length === 0),
  }
}

/** The unit of a column's amounts, null where it has none to know; or the text of one that we do not know. */
function unitOf(
  column: Column,
  header: string,
  above: ReturnType<typeof unitAbove>,
): MoneyUnit | null | { readonly unknown: string } {
  let own: MoneyUnit | null = null
  for (const part of bracketedParts(header)) {
    const unit = headerUnit(column, part)
    if (unit.kind === 'unknown') return { unknown: unit.text }
    if (unit.kind === 'own' && unit.money) {
      if (own && own !== unit.money) return { unknown: `${own}、${unit.money}` }
      own = unit.money
    }
  }
  return column.type === 'money' ? (own ?? above ?? '万元') : null
}

function lastUnitAbove(rows: readonly (readonly Cell[])[]): ReturnType<typeof unitAbove> {
  let last: ReturnType<typeof unitAbove> = null
  for (const cell of rows.flat()) last = unitAbove(cleanCell(cellText(cell))) ?? last
  return last
}

/** The reader of a column's cells. */
function readerFor(column: Column, unit: MoneyUnit | null): CellReader<unknown> {
  switch (column.type) {
    case 'text':
      return readText
    case 'evidence':
      return readEvidence
    case 'integer':
    case 'decimal':
      return numberReader(column)
    case 'money':
      return moneyReader(unit ?? '万元')
    case 'date':
      return dateReader(column.ranges ?? false)
    case 'choice':
      return choiceReader(column)
    case 'creditCode':
      return readCreditCode
  }
}

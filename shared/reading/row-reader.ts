import { cleanCell, isEmptyCell } from '#shared/base/text.ts'
import type { Column } from '#shared/ledger/column.ts'
import { Fault, Noted } from './cell/reading.ts'
import type { BoundColumn, BoundHeader, Source } from './columns.ts'
import type { Issue } from './issue.ts'
import { issue, type Place } from './messages.ts'
import { isTotalOrNote } from './passed-over.ts'
import { ROW_RULES } from './row-rules.ts'
import { type Cell, cellText } from './table.ts'

export type Value = string | number | null | readonly string[]

/** A row that was read: its values by column (in the order of the columns), and all that is wrong with it. */
export interface ReadRow {
  readonly values: readonly Value[]
  readonly issues: readonly Issue[]
  /** Whether any of the issues is an error, which keeps the row out of the report. */
  readonly faulty: boolean
}

const NO_ISSUES: readonly Issue[] = []
const UNSOUND = Symbol('a cell that was not read')

/**
 * Compiles the reader of a table's rows: what the header says is worked out once and not per row.
 * The reader gives null for rows that are passed over (empty, total and note rows).
 * @param space keys of the columns that only say whose row it is: filled or not, they make no row
 */
export function rowReader(
  kind: string,
  header: BoundHeader,
  space: ReadonlySet<string>,
  table: Place,
  year: number,
): (raw: readonly Cell[], row: number) => ReadRow | null {
  const { columns, width, told } = header
  const rules = ROW_RULES[kind] ?? []
  const indexOfKey = new Map(columns.map(({ column }, index) => [column.key, index]))
  const filling = columns
    .filter(({ column }) => !space.has(column.key))
    .flatMap(({ sources }) => sources.map(({ index }) => index))
  // What the row at hand is made of. It stands out here and not in closures made anew for each of a million rows.
  const texts: string[] = []
  const cells: string[] = []
  let raw: readonly Cell[] = []
  let row = 0
  let issues: Issue[] = []
  let faulty = false

  const report = (found: Issue): void => {
    issues.push(found)
    if (found.severity === 'error') faulty = true
  }
  const at = (column: Column | null, value: string | null): Place => ({
    ...table,
    row,
    column: column?.header ?? null,
    value,
  })

  const read = ({ column, sources }: BoundColumn): unknown => {
    const source = sources.length === 1 ? sources[0]! : filledSource(column, sources)
    if (source === null) return UNSOUND
    const cell = source === undefined ? '' : (cells[source.index] ?? '')
    if (source === undefined || cell === '') {
      if (!column.required) return whenEmpty(column)
      // A required column that is missing altogether has its own error.
      if (source !== undefined) report(issue('FIELD_REQUIRED', at(column, null)))
      return UNSOUND
    }
    const original = raw[source.index]!
    if (typeof original !== 'string') {
      report(issue(original.fault, at(column, original.text)))
      return UNSOUND
    }
    const value = source.read(cell, original)
    if (value instanceof Fault) {
      report(issue(value.code, at(column, original), value.hint))
      return UNSOUND
    }
    if (value instanceof Noted) {
      report(issue(value.code, at(column, original)))
      return value.value
    }
    return value
  }

  /** Of several columns of one key, the one that is filled; null (and an error) where they disagree. */
  const filledSource = (column: Column, sources: readonly Source[]): Source | null | undefined => {
    const filled = sources.filter(({ index }) => (cells[index] ?? '') !== '')
    const [first, ...others] = filled
    if (!first) return sources[0]
    if (others.every(({ index }) => cells[index] === cells[first.index])) return first
    report(issue('COLUMN_CONFLICT', at(column, filled.map(({ index }) => texts[index]).join(' / '))))
    return null
  }

  const applyRules = (values: readonly unknown[]): void => {
    const value = (key: string) => values[indexOfKey.get(key)!]
    const sound = (key: string) => value(key) !== UNSOUND
    for (const rule of rules) {
      const fault = rule(value, sound, year)
      if (!fault) continue
      const { column, sources } = columns[indexOfKey.get(fault.key)!]!
      const source = sources.find(({ index }) => (cells[index] ?? '') !== '')
      report(issue(fault.code, at(column, source ? texts[source.index]! : null), fault.detail))
    }
  }

  return (cellsAsTyped, rowNumber) => {
    raw = cellsAsTyped
    row = rowNumber
    let past = -1
    for (let i = 0; i < raw.length; i++) {
      const text = cellText(raw[i])
      const cell = cleanCell(text)
      texts[i] = text
      cells[i] = isEmptyCell(cell) || told.includes(i) ? '' : cell
      if (i >= width && past < 0 && cells[i] !== '') past = i
    }
    cells.length = texts.length = raw.length
    if (past < 0 && filling.every((index) => (cells[index] ?? '') === '')) return null
    if (isTotalOrNote(cells, texts, columns)) return null

    issues = []
    faulty = false
    if (past >= 0) report(issue('ROW_TOO_LONG', at(null, null), texts[past]!))
    const values = columns.map(read)
    if (rules.length > 0) applyRules(values)
    return {
      values: faulty
        ? (values.map((value) => (value === UNSOUND ? null : value)) as Value[])
        : (values as Value[]),
      issues: issues.length === 0 ? NO_ISSUES : issues,
      faulty,
    }
  }
}

const NO_FILES: readonly string[] = []

/** What an empty cell of a column that is not required stands for. */
function whenEmpty(column: Column): Value {
  if (column.type === 'choice') return column.whenEmpty ?? null
  return column.type === 'evidence' ? NO_FILES : null
}

import { nameKey } from '#shared/base/text.ts'
import { LEDGERS } from '#shared/ledger/ledgers.ts'
import type { Issue } from '#shared/reading/issue.ts'
import { type SpaceRegister, spaceFinder } from '#shared/reading/space-finder.ts'
import { VALUE_KEYS } from '#shared/reading/stored-rows.ts'
import type { Cell, Table } from '#shared/reading/table.ts'
import { readTable, type TableContext } from '#shared/reading/table-reader.ts'
import type { TableReading } from '#shared/reading/table-reading.ts'

// Tables are written as text: a line a row, `|` between cells.

export const SPACES = [
  { code: 'WZ-LC-001', name: '越新众创空间', formerNames: ['老创空间', '旧名'] },
  { code: 'WZ-LC-002', name: '能能众创空间•Lab', formerNames: ['越新众创空间'] },
  { code: 'WZ-LC-003', name: '同名空间', formerNames: [] },
  { code: 'WZ-LC-004', name: '同名空间', formerNames: [] },
]

/** A registry in memory. */
const register: SpaceRegister = {
  has: (code) => SPACES.some((space) => space.code === code),
  owners: (key, when) =>
    SPACES.filter(({ name, formerNames }) =>
      (when === 'present' ? [name] : formerNames).some((one) => nameKey(one) === key),
    ).map(({ code }) => code),
}
export const finder = spaceFinder(register)

export const grid = (text: string): string[][] => text.split('\n').map((line) => line.split('|'))

export const tableOf = (rows: readonly (readonly Cell[])[], file = 'WZ-LC-001/a.csv'): Table => ({
  file,
  sheet: null,
  batches: [rows],
})

export const context = (more: Partial<TableContext> = {}): TableContext => ({
  ...{ year: 2025, finder, given: null, fileNames: new Set([nameKey('a.jpg')]) },
  ...more,
})

export const outcome = (
  rows: string | readonly (readonly Cell[])[],
  file?: string,
  more?: Partial<TableContext>,
) => readTable(tableOf(typeof rows === 'string' ? grid(rows) : rows, file), context(more))

/** Reads a table that has a header. */
export function reading(...args: Parameters<typeof outcome>): TableReading {
  const found = outcome(...args)
  if (found.kind !== 'read') throw new Error(`no table: ${found.kind}`)
  return found.reading
}

/** `CODE row column value`, as far as they are there, in the order found. */
export const shown = (issues: readonly Issue[]): string[] =>
  issues.map(({ code, row, column, value }) =>
    [code, row, column, value].filter((part) => part !== null).join(' '),
  )

export const issuesOf = (...args: Parameters<typeof outcome>): string[] => shown(reading(...args).issues)

/** The rows of one space by key, those given. */
export function rowsOf(read: TableReading, keys: readonly string[], space = 'WZ-LC-001') {
  const places = keys.map((key) => VALUE_KEYS[read.ledger].indexOf(key) + 1)
  return (read.spaces.get(space)?.rows ?? []).map((row) => places.map((place) => row[place]))
}

/** A ledger's required headers, in order. */
export const REQUIRED = Object.fromEntries(
  LEDGERS.map(({ id, columns }) => [
    id,
    columns
      .filter(({ required }) => required)
      .map(({ header }) => header)
      .join('|'),
  ]),
)

import { SPACE_KEYS } from '#shared/ledger/column.ts'
import { ledgerOf } from '#shared/ledger/ledgers.ts'
import { type ColumnGuide, columnGuide } from './column-guide.ts'
import { type RowCheck, rowCheck } from './row-check.ts'

/** The fields of the online form for 基本情况: all of its columns but those that say whose it is. */
export const PROFILE_FIELDS: readonly ColumnGuide[] = ledgerOf('profile')
  .columns.filter(({ key }) => !SPACE_KEYS.has(key))
  .map((column) => columnGuide('profile', column))

/** What was typed into the form, by the columns' keys. */
export type ProfileCells = Readonly<Record<string, string>>

/** The header of the table that the form makes: that of the template. */
const HEADINGS = PROFILE_FIELDS.map(({ heading }) => heading)

/** The one row, in the order of the fields. The year is the report's: it is not typed. */
const lineOf = (cells: ProfileCells, year: number): string[] =>
  PROFILE_FIELDS.map(({ column: { key } }) => (key === 'year' ? String(year) : (cells[key] ?? '')))

/** The table that the form makes: what is kept, and read like any other. */
export const profileTable = (cells: ProfileCells, year: number): string[][] => [HEADINGS, lineOf(cells, year)]

/** What the reader will say of what was typed. */
export function checkProfile(cells: ProfileCells, year: number): ReturnType<RowCheck['check']> {
  return rowCheck([HEADINGS], year)!.check(lineOf(cells, year))
}

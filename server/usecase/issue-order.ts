import { INPUT_TABLES } from '#shared/appraisal/input-tables.ts'
import { codePointOrder } from '#shared/base/text.ts'
import { LEDGERS } from '#shared/ledger/ledgers.ts'
import type { Issue } from '#shared/reading/issue.ts'
import { REGISTRY_TABLES } from '#shared/registry/columns.ts'

/** By path, sheet, row, column (in the order of the ledger's table) and code; null first (interfaces: `report import --json`). */
export const byPlace = (a: Issue, b: Issue): number =>
  nullFirst(a.file, b.file, codePointOrder) ||
  nullFirst(a.sheet, b.sheet, codePointOrder) ||
  nullFirst(a.row, b.row, (x, y) => x - y) ||
  nullFirst(a.column, b.column, byColumn) ||
  codePointOrder(a.code, b.code)

const nullFirst = <T>(a: T | null, b: T | null, order: (a: T, b: T) => number): number =>
  a === null ? (b === null ? 0 : -1) : b === null ? 1 : order(a, b)

/** The headers of each kind of table, with their places in it. */
const PLACES = [...LEDGERS, ...REGISTRY_TABLES, ...INPUT_TABLES].map(
  ({ columns }) => new Map(columns.map(({ header }, index) => [header, index])),
)

// Issues of one row are of one kind of table, and kinds that share two headers have them in the same order.
function byColumn(a: string, b: string): number {
  if (a === b) return 0
  const places = PLACES.find((headers) => headers.has(a) && headers.has(b))
  return places ? places.get(a)! - places.get(b)! : codePointOrder(a, b)
}

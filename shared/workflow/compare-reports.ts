import { nameKey } from '#shared/base/text.ts'
import { LEDGER_IDS, type LedgerId } from '#shared/ledger/ledgers.ts'
import type { LedgerContent } from '#shared/reading/assemble.ts'
import type { Value } from '#shared/reading/row-reader.ts'
import { type RowPlace, VALUE_KEYS } from '#shared/reading/stored-rows.ts'

type Contents = Partial<Readonly<Record<LedgerId, LedgerContent>>>

/** A row of one of the two reports, with its values in the order of the ledger's own columns. */
export interface ComparedRow extends RowPlace {
  readonly values: readonly Value[]
}

/** A row that is in both, with other values. */
export interface ChangedRow {
  readonly before: ComparedRow
  readonly after: ComparedRow
  /** Keys of the columns that differ. */
  readonly columns: readonly string[]
}

/** What became of a ledger's rows. */
export interface LedgerDifference {
  readonly ledger: LedgerId
  readonly added: readonly ComparedRow[]
  readonly removed: readonly ComparedRow[]
  readonly changed: readonly ChangedRow[]
  readonly unchanged: number
}

/**
 * By what a row is known again, most telling first: rows that are left over by one are looked at by the next. Events
 * have a name and a day, tenants a credit code or name and the day they came, mentors a name and a day of appointment,
 * sessions a day, a mentor and a tenant, further figures their name.
 */
const IDENTITIES: Readonly<Record<LedgerId, readonly (readonly string[])[]>> = {
  profile: [[]],
  events: [['name', 'date'], ['name'], ['date', 'kind', 'place']],
  tenants: [['creditCode', 'entered'], ['name', 'entered'], ['creditCode'], ['name']],
  mentors: [['name', 'appointed'], ['name']],
  mentoring: [
    ['date', 'mentor', 'tenant'],
    ['date', 'mentor'],
    ['date', 'tenant'],
  ],
  extras: [['item']],
}

/** Any two revisions of a report, row by row (reports: What the answer to a report says). */
export const compareReports = (before: Contents, after: Contents): LedgerDifference[] =>
  LEDGER_IDS.map((ledger) => compareLedger(ledger, rowsOf(before[ledger]), rowsOf(after[ledger])))

const rowsOf = (content: LedgerContent | undefined): ComparedRow[] =>
  (content?.parts ?? []).flatMap(({ file, sheet, rows }) =>
    rows.map(([row, ...values]) => ({ file, sheet, row, values })),
  )

function compareLedger(
  ledger: LedgerId,
  before: readonly ComparedRow[],
  after: readonly ComparedRow[],
): LedgerDifference {
  const same = paired(before, after, ({ values }) => JSON.stringify(values))
  let left = same.before
  let right = same.after
  const changed: ChangedRow[] = []
  for (const identity of IDENTITIES[ledger]) {
    const found = paired(left, right, (row) => keyOf(ledger, identity, row))
    changed.push(...found.pairs.map(([a, b]) => ({ before: a, after: b, columns: differing(ledger, a, b) })))
    left = found.before
    right = found.after
  }
  const inOrder = new Map(after.map((row, index) => [row, index]))
  return {
    ledger,
    added: right,
    removed: left,
    changed: changed.sort((a, b) => inOrder.get(a.after)! - inOrder.get(b.after)!),
    unchanged: same.pairs.length,
  }
}

/** Pairs rows of one key, first with first; null is a key of its own that pairs with nothing. */
function paired(
  before: readonly ComparedRow[],
  after: readonly ComparedRow[],
  keyed: (row: ComparedRow) => string | null,
) {
  const waiting = new Map<string, ComparedRow[]>()
  for (const row of before) {
    const key = keyed(row)
    if (key === null) continue
    const queue = waiting.get(key)
    if (queue) queue.push(row)
    else waiting.set(key, [row])
  }
  const places = new Map([...waiting.keys()].map((key) => [key, 0]))
  const pairs: (readonly [ComparedRow, ComparedRow])[] = []
  const met = new Set<ComparedRow>()
  const rest: ComparedRow[] = []
  for (const row of after) {
    const key = keyed(row)
    const place = key === null ? undefined : places.get(key)
    const other = place === undefined ? undefined : waiting.get(key!)![place]
    if (!other) {
      rest.push(row)
      continue
    }
    places.set(key!, place! + 1)
    met.add(other)
    pairs.push([other, row])
  }
  return { pairs, before: before.filter((row) => !met.has(row)), after: rest }
}

/** The row's values under an identity; null where one of them is empty, which tells nothing. */
function keyOf(ledger: LedgerId, identity: readonly string[], { values }: ComparedRow): string | null {
  const parts = identity.map((key) => values[VALUE_KEYS[ledger].indexOf(key)] ?? null)
  if (parts.some((part) => part === null)) return null
  return JSON.stringify(parts.map((part) => (typeof part === 'string' ? nameKey(part) : part)))
}

const differing = (ledger: LedgerId, a: ComparedRow, b: ComparedRow): string[] =>
  VALUE_KEYS[ledger].filter(
    (_, index) => JSON.stringify(a.values[index] ?? null) !== JSON.stringify(b.values[index] ?? null),
  )

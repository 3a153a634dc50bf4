import type { Store } from '#server/db/store.ts'
import { LEDGERS, type LedgerId, ledgerOf } from '#shared/ledger/ledgers.ts'
import { type RowPlace, VALUE_KEYS } from '#shared/reading/stored-rows.ts'
import type { Actor } from '#shared/workflow/actor.ts'
import { can } from '#shared/workflow/can.ts'
import { type ComparedRow, compareReports } from '#shared/workflow/compare-reports.ts'
import { maskRow } from '#shared/workflow/mask-row.ts'
import { type MetricJump, metricJumps } from '#shared/workflow/metric-jumps.ts'

type Cell = string | number | null

export interface ShownRow extends RowPlace {
  readonly cells: readonly Cell[]
}

/** What became of one ledger between two revisions, as far as it is shown. */
export interface LedgerComparison {
  readonly ledger: LedgerId
  readonly title: string
  readonly columns: readonly { readonly key: string; readonly header: string }[]
  readonly counts: Readonly<Record<'added' | 'removed' | 'changed' | 'unchanged', number>>
  readonly added: readonly ShownRow[]
  readonly removed: readonly ShownRow[]
  readonly changed: readonly {
    readonly before: ShownRow
    readonly after: ShownRow
    readonly columns: readonly string[]
  }[]
}

export interface Comparison {
  readonly before: number
  readonly after: number
  /** Ledgers in which something differs. */
  readonly ledgers: readonly LedgerComparison[]
  readonly metrics: readonly MetricJump[]
}

/** Most rows of a kind that one answer lists; all are counted. */
const MOST_ROWS = 10_000

/** Two revisions of a report, row by row and metric by metric; null where one of them is not there. */
export async function showComparison(
  store: Store,
  actor: Actor,
  { year, space, before, after }: { year: number; space: string; before: number; after: number },
): Promise<Comparison | null> {
  const [one, other, registered] = await Promise.all([
    store.revision(year, space, before),
    store.revision(year, space, after),
    store.space(space),
  ])
  if (!one || !other || !registered) return null
  const inFull = can(actor, 'personal.read', { space, district: registered.district })
  return {
    ...{ before, after, metrics: metricJumps(one.metrics, other.metrics) },
    ledgers: compareReports(one.ledgers, other.ledgers)
      .filter(({ added, removed, changed }) => added.length + removed.length + changed.length > 0)
      .map(({ ledger, added, removed, changed, unchanged }) => {
        const shown = (row: ComparedRow) => shownRow(ledger, row, inFull)
        const keys = VALUE_KEYS[ledger]
        return {
          ...{ ledger, title: ledgerOf(ledger).title },
          columns: LEDGERS.find(({ id }) => id === ledger)!
            .columns.filter(({ key }) => keys.includes(key))
            .map(({ key, header }) => ({ key, header })),
          counts: {
            ...{ added: added.length, removed: removed.length, changed: changed.length, unchanged },
          },
          added: added.slice(0, MOST_ROWS).map(shown),
          removed: removed.slice(0, MOST_ROWS).map(shown),
          changed: changed.slice(0, MOST_ROWS).map((row) => ({
            ...{ before: shown(row.before), after: shown(row.after), columns: row.columns },
          })),
        }
      }),
  }
}

function shownRow(ledger: LedgerId, { file, sheet, row, values }: ComparedRow, inFull: boolean): ShownRow {
  const [, ...own] = inFull ? [row, ...values] : maskRow(ledger, [row, ...values])
  const cells = own.map(
    (value): Cell => (value !== null && typeof value === 'object' ? value.join('、') : value),
  )
  return { file, sheet, row, cells }
}

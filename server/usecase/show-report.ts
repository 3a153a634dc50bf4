import type { Store } from '#server/db/store.ts'
import type { Column } from '#shared/ledger/column.ts'
import { LEDGERS, type LedgerId } from '#shared/ledger/ledgers.ts'
import { CONDITIONS } from '#shared/metric/conditions.ts'
import { judgeConditions } from '#shared/metric/judge-conditions.ts'
import type { ConditionResult, Metrics, Reason } from '#shared/metric/measurement.ts'
import type { LedgerContent } from '#shared/reading/assemble.ts'
import type { Issue } from '#shared/reading/issue.ts'
import { placesOf, VALUE_KEYS } from '#shared/reading/stored-rows.ts'
import type { ReportStatus } from '#shared/workflow/report-move.ts'
import { countRevision } from './count-revision.ts'
import { exclusionNotes } from './excluded-rows.ts'
import { byPlace } from './issue-order.ts'

export interface RowVerdict {
  readonly file: string
  readonly sheet: string | null
  readonly row: number
  readonly counted: boolean
  readonly reason: Reason | null
  readonly remark: string | null
  readonly newFirm?: boolean
  readonly newFirmReason?: 'FIRM_CLAIMED_TWICE'
}

/** A revision of a report, as `report show --json` prints it. */
export interface ReportShow {
  readonly space: string
  readonly year: number
  readonly revision: number
  readonly inForce: number | null
  readonly status: ReportStatus
  readonly files: readonly {
    readonly path: string
    readonly bytes: number
    readonly sha256: string
    readonly ledgers: readonly LedgerId[]
  }[]
  readonly rows: Readonly<Record<LedgerId, number>>
  readonly issues: readonly Issue[]
  readonly metrics: Metrics
  readonly conditions: Readonly<Record<string, ConditionResult['state']>>
  readonly verdicts: {
    readonly events: readonly RowVerdict[]
    readonly tenants: readonly RowVerdict[]
    readonly mentors: readonly RowVerdict[]
    readonly mentoring: readonly RowVerdict[]
  }
}

/** What the page shows besides: the rows themselves, and the conditions with value and bar. */
export interface ReportDetail extends ReportShow {
  readonly at: string
  readonly by: string
  readonly revisions: readonly {
    readonly revision: number
    readonly at: string
    readonly by: string
    readonly status: ReportStatus
  }[]
  readonly conditionDetails: readonly (ConditionResult & { readonly title: string })[]
  /** The ledgers' rows in the report's order, cells by column; dates as YYYY-MM-DD, money in 万元. Rows of the
   * four judged ledgers stand in the order of `verdicts`. */
  readonly ledgers: Readonly<
    Record<
      LedgerId,
      {
        readonly columns: readonly { readonly key: string; readonly header: string }[]
        readonly rows: readonly {
          readonly file: string
          readonly sheet: string | null
          readonly row: number
          readonly cells: readonly (string | number | null)[]
        }[]
      }
    >
  >
}

const JUDGED = ['events', 'tenants', 'mentors', 'mentoring'] as const

/**
 * A revision of a report with what was counted of it: claims settled among the reports in force, this revision in
 * place of its space's. Null where there is no such report, revision or space.
 */
export async function showReport(
  store: Store,
  year: number,
  space: string,
  number?: number,
): Promise<ReportDetail | null> {
  const revision = await store.revision(year, space, number)
  const registered = await store.space(space)
  if (!revision || !registered) return null
  const { rows, excluded, metrics, verdicts } = await countRevision(store, year, registered, revision)
  const conditions = judgeConditions({ metrics, profile: rows.profile[0] ?? null, space: registered, year })
  const heads = await store.revisionHeads(year, space)
  const { status, files, counts, at, by } = revision
  return {
    ...{ space, year, revision: revision.number, status, files, rows: counts, metrics, at, by },
    inForce: await store.inForceNumber(year, space),
    issues: [
      ...revision.issues.map(({ ledger: _, ...issue }) => issue),
      ...exclusionNotes(space, revision.ledgers, excluded),
    ].sort(byPlace),
    conditions: Object.fromEntries(conditions.map(({ id, state }) => [id, state])),
    verdicts: Object.fromEntries(
      JUDGED.map((ledger) => {
        const places = placesOf(revision.ledgers[ledger])
        return [ledger, verdicts[ledger].map((verdict, index) => ({ ...places[index]!, ...verdict }))]
      }),
    ) as unknown as ReportShow['verdicts'],
    revisions: heads,
    conditionDetails: conditions.map((condition) => ({
      ...condition,
      title: CONDITIONS[condition.id].title,
    })),
    ledgers: Object.fromEntries(
      LEDGERS.map(({ id, columns }) => [id, ledgerView(columns, VALUE_KEYS[id], revision.ledgers[id])]),
    ) as unknown as ReportDetail['ledgers'],
  }
}

function ledgerView(columns: readonly Column[], keys: readonly string[], content: LedgerContent | undefined) {
  const shown = columns.filter(({ key }) => keys.includes(key)).map(({ key, header }) => ({ key, header }))
  const rows = (content?.parts ?? []).flatMap(({ file, sheet, rows }) =>
    rows.map(([row, ...values]) => ({
      ...{ file, sheet, row },
      cells: values.map((value) => (typeof value === 'object' && value !== null ? value.join('、') : value)),
    })),
  )
  return { columns: shown, rows }
}

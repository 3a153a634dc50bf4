import { sql } from 'drizzle-orm'
import type { PlainDate } from '#shared/base/plain-date.ts'
import type { LedgerId } from '#shared/ledger/ledgers.ts'
import type { Metrics } from '#shared/metric/measurement.ts'
import type { Scope } from '#shared/workflow/can.ts'
import type { ReportStatus } from '#shared/workflow/report-move.ts'
import type { Connection } from './open.ts'
import { spacesIn } from './scope.ts'

/** A report by its newest revision that was handed in: what a reviewer chooses by. */
export interface HandedInReport {
  readonly space: string
  readonly revision: number
  readonly status: Exclude<ReportStatus, 'draft'>
  /** The newest revision's number: a draft may have come after it. */
  readonly newest: number
  readonly submittedAt: string
  readonly verifiedAt: string | null
  readonly visitedOn: PlainDate | null
  readonly warnings: number
  /** Words on its warnings (one for all where the command line wrote it). */
  readonly explanations: number
  readonly counts: Readonly<Record<LedgerId, number>>
  readonly metrics: Metrics
}

type Row = Omit<HandedInReport, 'counts' | 'metrics'> & { counts: string; metrics: string }

/** The newest move of a revision to a status. */
const moved = (column: string, to: string) =>
  sql.raw(
    `(SELECT ${column} FROM report_move m WHERE m.revision = r.id AND m."to" = '${to}' ORDER BY m.id DESC LIMIT 1)`,
  )

/** The reports of a year in a scope that were handed in, by space. */
export const readHandedIn = ({ drizzle }: Connection, year: number, scope: Scope): HandedInReport[] =>
  drizzle
    .all<Row>(
      sql`SELECT r.space, r.number AS revision, s.status, r.warnings, r.counts, r.metrics,
            (SELECT max(number) FROM revision n WHERE n.space = r.space AND n.year = r.year) AS newest,
            ${moved('at', 'submitted')} AS submittedAt, ${moved('at', 'verified')} AS verifiedAt,
            ${moved('visited_on', 'verified')} AS visitedOn,
            (SELECT count(*) FROM explanation e WHERE e.revision = r.id) AS explanations
          FROM revision r JOIN revision_status s ON s.revision = r.id
          WHERE r.id IN (
            SELECT max(q.id) FROM revision q JOIN revision_status t ON t.revision = q.id
            WHERE q.year = ${year} AND t.status <> 'draft' GROUP BY q.space)
            AND ${spacesIn(scope, sql`r.space`) ?? sql`1`}
          ORDER BY r.space`,
    )
    .map((row) => ({ ...row, counts: JSON.parse(row.counts), metrics: JSON.parse(row.metrics) }))

/** The metrics of the reports in force of a year in a scope, by space. */
export function readMetricsInForce(
  { drizzle }: Connection,
  year: number,
  scope: Scope,
): Map<string, Metrics> {
  const rows = drizzle.all<{ space: string; metrics: string }>(
    sql`SELECT r.space, r.metrics FROM in_force f JOIN revision r ON r.id = f.revision
        WHERE f.year = ${year} AND ${spacesIn(scope, sql`f.space`) ?? sql`1`}`,
  )
  return new Map(rows.map(({ space, metrics }) => [space, JSON.parse(metrics) as Metrics]))
}

import { sql } from 'drizzle-orm'
import type { Scope } from '#shared/workflow/can.ts'
import { appendAudit, type Doing } from './audit-store.ts'
import type { Connection } from './open.ts'
import { Refused } from './refused.ts'
import { spacesIn } from './scope.ts'

/** Why a space did not hand in, as its district found. */
export interface KeptAbsence {
  readonly space: string
  readonly reason: string
  readonly at: string
  readonly by: string
}

export interface AbsenceRequest {
  readonly year: number
  readonly space: string
  /** Empty: taken back. */
  readonly reason: string
}

/** Longest reason, in characters. */
const LONGEST = 200

/** Notes a reason, within a transaction; the newest one holds. @throws Refused */
export function noteAbsence(
  connection: Connection,
  { year, space, reason: typed }: AbsenceRequest,
  doing: Doing,
): void {
  const reason = typed.trim()
  if ([...reason].length > LONGEST) throw new Refused(`原因最多 ${LONGEST} 个字`)
  connection.sqlite
    .prepare('INSERT INTO absence (year, space, reason, at, by) VALUES (?, ?, ?, ?, ?)')
    .run(year, space, reason, doing.at, doing.by)
  appendAudit(connection, doing, { action: 'absence noted', year, space, detail: { noted: reason !== '' } })
}

/** The reasons that hold, of a year and the spaces in a scope. */
export const readAbsences = ({ drizzle }: Connection, year: number, scope: Scope): KeptAbsence[] =>
  drizzle.all<KeptAbsence>(
    sql`SELECT space, reason, at, by FROM absence
        WHERE id IN (SELECT max(id) FROM absence WHERE year = ${year} GROUP BY space) AND reason <> ''
          AND ${spacesIn(scope, sql`space`) ?? sql`1`}
        ORDER BY space`,
  )

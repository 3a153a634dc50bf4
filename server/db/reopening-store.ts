import { and, desc, eq, isNull } from 'drizzle-orm'
import type { PlainDate } from '#shared/base/plain-date.ts'
import { shanghaiDay } from '#shared/workflow/deadline.ts'
import { openedAppraisal } from './appraisal-row.ts'
import { appendAudit, type Doing } from './audit-store.ts'
import type { Connection } from './open.ts'
import { prepared } from './prepared.ts'
import { Refused } from './refused.ts'
import { readSpace } from './registry-store.ts'
import { reopening } from './schema/appraisal.ts'

/** A report that was opened again for one space. */
export type KeptReopening = typeof reopening.$inferSelect

export interface ReopeningRequest {
  readonly year: number
  readonly space: string
  readonly reason: string
  /** The last day, to its end. */
  readonly until: PlainDate
  /** The upheld objection that it follows from. */
  readonly objection?: number
}

const standing = (year: number, space: string) =>
  and(eq(reopening.year, year), eq(reopening.space, space), isNull(reopening.endedAt))

/** The reopening of a report that is not over; null where there is none. */
export const readReopening = ({ sqlite }: Connection, year: number, space: string): KeptReopening | null =>
  (prepared(
    sqlite,
    `SELECT id, year, space, reason, until, objection, at, by, ended_at AS endedAt FROM reopening
     WHERE year = +? AND space = +? AND ended_at IS NULL ORDER BY id DESC LIMIT 1`,
  ).get(year, space) as KeptReopening | undefined) ?? null

/** The reopenings of a year, newest first, those that are over too. */
export const readReopenings = ({ drizzle }: Connection, year: number): KeptReopening[] =>
  drizzle.select().from(reopening).where(eq(reopening.year, year)).orderBy(desc(reopening.id)).all()

/** Opens a report again for one space, or moves the last day of one that is open. @throws Refused */
export function reopen(connection: Connection, request: ReopeningRequest, doing: Doing): void {
  const { year, space, until, objection = null } = request
  const reason = request.reason.trim()
  const { stage } = openedAppraisal(connection, year)
  if (stage === 'preparing') throw new Refused('填报还没有开始，不必重新开放')
  if (!readSpace(connection, space)) throw new Refused(`空间名录中没有 ${space}`)
  if (!reason) throw new Refused('请写明重新开放的原因')
  if (until < shanghaiDay(doing.at)) throw new Refused('重新开放的截止日不能早于今天')
  connection.drizzle.update(reopening).set({ endedAt: doing.at }).where(standing(year, space)).run()
  connection.drizzle
    .insert(reopening)
    .values({ year, space, reason, until, objection, ...doing })
    .run()
  appendAudit(connection, doing, { action: 'reopened', year, space, detail: { until, objection } })
}

/**
 * Ends the reopening of a report, within the transaction of what ends it (its verification); nothing where the report
 * is not open. Gives whether there was one.
 */
export function endReopening(connection: Connection, year: number, space: string, doing: Doing): boolean {
  if (!readReopening(connection, year, space)) return false
  connection.drizzle.update(reopening).set({ endedAt: doing.at }).where(standing(year, space)).run()
  appendAudit(connection, doing, { action: 'reopening ended', year, space })
  return true
}

/** Ends the reopening of a report by the city bureau's word. @throws Refused where it is not open */
export function closeReopening(connection: Connection, year: number, space: string, doing: Doing): void {
  if (!endReopening(connection, year, space, doing)) throw new Refused(`${space} 没有重新开放的报告，请刷新`)
}

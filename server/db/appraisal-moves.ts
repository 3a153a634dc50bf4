import { desc, eq } from 'drizzle-orm'
import { shanghaiDay } from '#shared/workflow/deadline.ts'
import { type Stage, stageMove } from '#shared/workflow/stage.ts'
import { hindrancesTo } from '#shared/workflow/stage-guard.ts'
import { publicityPeriod } from '#shared/workflow/working-days.ts'
import { openedAppraisal } from './appraisal-row.ts'
import { appendAudit, type Doing } from './audit-store.ts'
import { readHolidays } from './holiday-store.ts'
import type { Connection } from './open.ts'
import { Refused } from './refused.ts'
import { appraisal, appraisalMove } from './schema/appraisal.ts'
import { readStageFacts } from './stage-facts.ts'

/** A recorded move of an appraisal; `from` is null where it was opened. */
export type KeptMove = typeof appraisalMove.$inferSelect

/** A move asked for, from the stage that was seen. */
export interface MoveRequest {
  readonly year: number
  readonly seen: Stage
  readonly to: Stage
  readonly reason: string | null
}

/** The moves of an appraisal, newest first. */
export const readMoves = ({ drizzle }: Connection, year: number): KeptMove[] =>
  drizzle
    .select()
    .from(appraisalMove)
    .where(eq(appraisalMove.year, year))
    .orderBy(desc(appraisalMove.id))
    .all()

/**
 * Moves an appraisal one step, on or back, where nothing hinders it; sets the days of publicity when that begins.
 * @throws Refused, ChangedMeanwhile
 */
export function moveAppraisal(
  connection: Connection,
  { year, seen, to, reason }: MoveRequest,
  doing: Doing,
): void {
  const { stage: from, publicityDays } = openedAppraisal(connection, year, seen)
  const facts = readStageFacts(connection, year, doing.at)
  const [hindrance, ...others] = hindrancesTo(to, facts)
  if (hindrance) throw new Refused([hindrance, ...others].map(({ text }) => text).join('；'))
  const move = stageMove(from, to)!
  if (move.needsTwo) throw new Refused('发布须由两人办理：一人提请，另一人复核')
  if (move.needsReason && !reason?.trim()) throw new Refused('退回上一阶段须写明原因')
  const days =
    to === 'publicity'
      ? publicityPeriod(shanghaiDay(doing.at), publicityDays, readHolidays(connection))
      : null
  connection.drizzle
    .update(appraisal)
    .set({
      stage: to,
      ...(days && { publicityFrom: days.from, publicityUntil: days.until }),
      // Public again means public for the whole number of days again.
      ...(from === 'publicity' && { publicityFrom: null, publicityUntil: null }),
    })
    .where(eq(appraisal.year, year))
    .run()
  const why = reason?.trim() || null
  connection.drizzle
    .insert(appraisalMove)
    .values({ year, from, to, reason: why, ...doing })
    .run()
  const detail = { from, to, ...(days && { publicityFrom: days.from, publicityUntil: days.until }) }
  appendAudit(connection, doing, { action: 'stage moved', year, detail })
}

import { eq } from 'drizzle-orm'
import type { Stage } from '#shared/workflow/stage.ts'
import type { Connection } from './open.ts'
import { ChangedMeanwhile, Refused } from './refused.ts'
import { appraisal } from './schema/appraisal.ts'

/** The appraisal of a year as it stands. */
export type KeptAppraisal = typeof appraisal.$inferSelect

/** A year's appraisal; null where none was opened. */
export const readAppraisal = ({ drizzle }: Connection, year: number): KeptAppraisal | null =>
  drizzle.select().from(appraisal).where(eq(appraisal.year, year)).get() ?? null

/** All appraisals, by year. */
export const readAppraisals = ({ drizzle }: Connection): KeptAppraisal[] =>
  drizzle.select().from(appraisal).orderBy(appraisal.year).all()

/**
 * The year's appraisal, within the transaction that changes it.
 * @param seen the stage that the one who asks saw; left out where it does not matter
 * @throws Refused where none was opened, ChangedMeanwhile
 */
export function openedAppraisal(connection: Connection, year: number, seen?: Stage): KeptAppraisal {
  const kept = readAppraisal(connection, year)
  if (!kept) throw new Refused(`${year} 年度的考核还没有启动`)
  if (seen !== undefined && kept.stage !== seen) throw new ChangedMeanwhile()
  return kept
}

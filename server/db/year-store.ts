import { and, eq, isNull } from 'drizzle-orm'
import type { Stage } from '#shared/workflow/stage.ts'
import type { Connection } from './open.ts'
import { appraisal, reopening } from './schema/appraisal.ts'

/** The appraisal of a year as it stands. */
export type KeptAppraisal = typeof appraisal.$inferSelect

/** A report that was opened again for one space. */
export type KeptReopening = typeof reopening.$inferSelect

/** The appraisals' face. */
export interface YearStore {
  /** A year's appraisal; null where none was opened. */
  readonly get: (year: number) => Promise<KeptAppraisal | null>
  readonly all: () => Promise<KeptAppraisal[]>
  /** The stage of a year's appraisal; null where none was opened. */
  readonly stage: (year: number) => Promise<Stage | null>
  /** The reopening of a report that is not over; null where there is none. */
  readonly reopening: (year: number, space: string) => Promise<KeptReopening | null>
}

export const yearStore = (connection: Connection): YearStore => ({
  get: async (year) => readAppraisal(connection, year),
  all: async () => readAppraisals(connection),
  stage: async (year) => readAppraisal(connection, year)?.stage ?? null,
  reopening: async (year, space) => readReopening(connection, year, space),
})

export const readAppraisal = ({ drizzle }: Connection, year: number): KeptAppraisal | null =>
  drizzle.select().from(appraisal).where(eq(appraisal.year, year)).get() ?? null

const readAppraisals = ({ drizzle }: Connection): KeptAppraisal[] =>
  drizzle.select().from(appraisal).orderBy(appraisal.year).all()

export const readReopening = ({ drizzle }: Connection, year: number, space: string): KeptReopening | null =>
  drizzle
    .select()
    .from(reopening)
    .where(and(eq(reopening.year, year), eq(reopening.space, space), isNull(reopening.endedAt)))
    .orderBy(reopening.id)
    .all()
    .at(-1) ?? null

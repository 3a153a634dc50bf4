import { TRPCError } from '@trpc/server'
import { z } from 'zod'
import { listReports } from '#server/usecase/list-reports.ts'
import { listYears } from '#server/usecase/list-years.ts'
import { runAppraisal } from '#server/usecase/run-appraisal.ts'
import { showDistrictHistory } from '#server/usecase/show-district-history.ts'
import { showFirmness } from '#server/usecase/show-firmness.ts'
import { showOverview } from '#server/usecase/show-overview.ts'
import { showRanking } from '#server/usecase/show-ranking.ts'
import { showReport } from '#server/usecase/show-report.ts'
import { showScorecard } from '#server/usecase/show-scorecard.ts'
import { procedure, router } from './trpc.ts'

const inYear = z.object({ year: z.int().min(1990).max(2099) })
const ofSpace = inYear.extend({ space: z.string().min(1).max(32) })

/** What is not there and what may not be seen are answered alike. */
function found<T>(value: T | null): T {
  if (value === null) throw new TRPCError({ code: 'NOT_FOUND', message: '没有找到' })
  return value
}

export const appRouter = router({
  city: router({
    years: procedure.query(async ({ ctx }) => ({ years: await listYears(ctx.store), demo: ctx.demo })),
    overview: procedure.input(inYear).query(({ ctx, input }) => showOverview(ctx.store, input.year)),
  }),
  ranking: router({
    get: procedure.input(inYear).query(({ ctx, input }) => showRanking(ctx.store, input.year)),
    firmness: procedure.input(inYear).query(({ ctx, input }) => showFirmness(ctx.store, input.year)),
    run: procedure
      .input(inYear)
      .mutation(({ ctx, input }) =>
        runAppraisal(ctx.store, { ...input, by: ctx.user, at: ctx.now() }).then(({ run }) => run),
      ),
  }),
  district: router({
    history: procedure.query(({ ctx }) => showDistrictHistory(ctx.store)),
  }),
  scorecard: router({
    get: procedure
      .input(ofSpace)
      .query(async ({ ctx, input }) => found(await showScorecard(ctx.store, input.year, input.space))),
  }),
  report: router({
    list: procedure.input(inYear).query(({ ctx, input }) => listReports(ctx.store, input.year)),
    get: procedure
      .input(ofSpace.extend({ revision: z.int().min(1).optional() }))
      .query(async ({ ctx, input }) =>
        found(await showReport(ctx.store, input.year, input.space, input.revision)),
      ),
  }),
})

export type AppRouter = typeof appRouter

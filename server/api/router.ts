import { z } from 'zod'
import { listYears } from '#server/usecase/list-years.ts'
import { rankUnderYear } from '#server/usecase/rank-under.ts'
import { runAgain } from '#server/usecase/run-again.ts'
import { showDistrictHistory } from '#server/usecase/show-district-history.ts'
import { showFirmness } from '#server/usecase/show-firmness.ts'
import { showMeasureHistory } from '#server/usecase/show-measure-history.ts'
import { showMedians } from '#server/usecase/show-medians.ts'
import { showOverview } from '#server/usecase/show-overview.ts'
import { showRanking } from '#server/usecase/show-ranking.ts'
import { showScorecard } from '#server/usecase/show-scorecard.ts'
import { accountRouter } from './account.ts'
import { found, inYear, refusals } from './answer.ts'
import { auditRouter } from './audit.ts'
import { editionRouter } from './edition.ts'
import { findingRouter } from './finding.ts'
import { guarded } from './guard.ts'
import { markRouter } from './mark.ts'
import { objectionRouter } from './objection.ts'
import { profileRouter } from './profile.ts'
import { registryRouter } from './registry.ts'
import { reportRouter } from './report.ts'
import { evidenceRouter, reviewRouter } from './review.ts'
import { schemeRouter } from './scheme.ts'
import { doing, router } from './trpc.ts'
import { userRouter } from './user.ts'
import { yearRouter } from './year.ts'

const ofSpace = inYear.extend({ space: z.string().min(1).max(32) })

export const appRouter = router({
  account: accountRouter,
  user: userRouter,
  city: router({
    years: guarded('appraisal.read').plain.query(async ({ ctx }) => ({
      years: await listYears(ctx.store, ctx.actor),
      demo: ctx.demo,
    })),
    overview: guarded('report.read')
      .input(inYear)
      .query(({ ctx, input }) => showOverview(ctx.store, ctx.actor, input.year)),
  }),
  ranking: router({
    get: guarded('result.read')
      .input(inYear)
      .query(({ ctx, input }) => showRanking(ctx.store, ctx.actor, input.year)),
    firmness: guarded('appraisal.manage')
      .input(inYear)
      .query(({ ctx, input }) => showFirmness(ctx.store, input.year)),
    /** This year's ranks under the scheme of another year's newest run. */
    under: guarded('appraisal.manage')
      .input(inYear.extend({ schemeOfYear: inYear.shape.year }))
      .query(({ ctx, input }) => rankUnderYear(ctx.store, input.year, input.schemeOfYear)),
    run: guarded('appraisal.manage')
      .input(inYear)
      .mutation(async ({ ctx, input }) =>
        found(await refusals(runAgain(ctx.store, { ...input, ...doing(ctx) }))),
      ),
  }),
  audit: auditRouter,
  edition: editionRouter,
  registry: registryRouter,
  finding: findingRouter,
  objection: objectionRouter,
  mark: markRouter,
  scheme: schemeRouter,
  year: yearRouter,
  district: router({
    /** A district against the city, as far as the one who asks may see the groups. */
    medians: guarded('result.read')
      .input(inYear.extend({ ofDistrict: z.string().min(1).max(60) }))
      .query(({ ctx, input }) => showMedians(ctx.store, ctx.actor, input.year, input.ofDistrict)),
    history: guarded('district.compare').plain.query(({ ctx }) => showDistrictHistory(ctx.store, ctx.actor)),
    /** The same of one indicator, for those who see all results. */
    measured: guarded('district.compare')
      .input(z.object({ measure: z.string().min(1).max(100) }))
      .query(({ ctx, input }) => showMeasureHistory(ctx.store, ctx.actor, input.measure)),
  }),
  scorecard: router({
    get: guarded('result.read')
      .input(ofSpace)
      .query(async ({ ctx, input }) =>
        found(await showScorecard(ctx.store, ctx.actor, input.year, input.space)),
      ),
  }),
  report: reportRouter,
  profile: profileRouter,
  review: reviewRouter,
  evidence: evidenceRouter,
})

export type AppRouter = typeof appRouter

import { z } from 'zod'
import { listReviews } from '#server/usecase/list-reviews.ts'
import { showReview } from '#server/usecase/show-review.ts'
import { showSummary } from '#server/usecase/show-summary.ts'
import { asReadBy, found, inYear, refusals } from './answer.ts'
import { guarded } from './guard.ts'
import { doing, router } from './trpc.ts'

const ofSpace = inYear.extend({ space: z.string().min(1).max(32) })

/** The review of reports (审核): the queue, what a report goes through, the district's summary, absences. */
export const reviewRouter = router({
  queue: guarded('report.review')
    .input(inYear)
    .query(({ ctx, input }) => listReviews(ctx.store, input.year, ctx.scope)),
  get: guarded('report.read')
    .input(ofSpace.extend({ revision: z.int().min(1).optional() }))
    .query(async ({ ctx, input }) =>
      asReadBy(ctx.actor, found(await showReview(ctx.store, ctx.actor, input, ctx.now()))),
    ),
  summary: guarded('report.review')
    .input(inYear.extend({ district: z.string().min(1).max(50) }))
    .query(async ({ ctx, input }) => found(await showSummary(ctx.store, input, ctx.scope))),
  noteAbsence: guarded('report.review')
    .input(ofSpace.extend({ reason: z.string().max(1_000) }))
    .mutation(({ ctx, input }) => refusals(ctx.store.reviews.noteAbsence(input, doing(ctx)))),
})

/** Evidence (佐证材料); it is added and read by `/evidence`. */
export const evidenceRouter = router({
  withdraw: guarded('report.write')
    .input(ofSpace.extend({ id: z.int() }))
    .mutation(({ ctx, input }) =>
      refusals(ctx.store.evidence.withdraw({ ...input, isCity: ctx.actor.role === 'city' }, doing(ctx))),
    ),
})

import { z } from 'zod'
import { saveProfileForm } from '#server/usecase/save-profile-form.ts'
import { showProfileForm } from '#server/usecase/show-profile-form.ts'
import { REPORT_STATUSES } from '#shared/workflow/report-move.ts'
import { found, inYear, refusals, typed } from './answer.ts'
import { guarded } from './guard.ts'
import { doing, router } from './trpc.ts'

const ofSpace = inYear.extend({ space: z.string().min(1).max(32) })
/** The online form for 基本情况. */
export const profileRouter = router({
  get: guarded('report.write')
    .input(ofSpace)
    .query(async ({ ctx, input }) =>
      found(await showProfileForm(ctx.store, { ...input, at: ctx.now(), isCity: ctx.actor.role === 'city' })),
    ),
  save: guarded('report.write')
    .input(
      ofSpace.extend({
        seen: z.object({ revision: z.int().min(1), status: z.enum(REPORT_STATUSES) }).nullable(),
        cells: z.record(z.string().max(50), typed),
      }),
    )
    .mutation(({ ctx, input }) =>
      refusals(saveProfileForm(ctx.store, { ...input, isCity: ctx.actor.role === 'city' }, doing(ctx))),
    ),
})

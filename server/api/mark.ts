import { z } from 'zod'
import { giveMarks } from '#server/usecase/give-marks.ts'
import { setFlag } from '#server/usecase/set-flag.ts'
import { showMarks } from '#server/usecase/show-marks.ts'
import { inYear, refusals } from './answer.ts'
import { guarded } from './guard.ts'
import { doing, router } from './trpc.ts'

const name = z.string().min(1).max(100)
const note = z.string().max(500).nullable().default(null)
const space = z.string().min(1).max(32)

/** 评分: marks and flags by hand. */
export const markRouter = router({
  grid: guarded('mark.read')
    .input(inYear)
    .query(({ ctx, input }) => showMarks(ctx.store, input.year, ctx.actor)),
  give: guarded('mark.write')
    .input(
      inYear.extend({
        indicator: name,
        expert: name.nullable().default(null),
        marks: z
          .array(z.object({ space, points: z.number().nullable(), note }))
          .min(1)
          .max(20_000),
      }),
    )
    .mutation(({ ctx, input }) => refusals(giveMarks(ctx.store, input, ctx.actor, doing(ctx)))),
  flag: guarded('appraisal.manage')
    .input(inYear.extend({ space, flag: name, isSet: z.boolean(), note }))
    .mutation(({ ctx, input }) => refusals(setFlag(ctx.store, input, doing(ctx)))),
})

import { z } from 'zod'
import { confirmProposal } from '#server/usecase/confirm-proposal.ts'
import { planYear } from '#server/usecase/plan-year.ts'
import { proposePublication, proposeScheme } from '#server/usecase/propose.ts'
import { showYear } from '#server/usecase/show-year.ts'
import { type PlainDate, plainDate } from '#shared/base/plain-date.ts'
import { OFFICIAL_HOLIDAYS } from '#shared/workflow/official-holidays.ts'
import { STAGES } from '#shared/workflow/stage.ts'
import { found, inYear, refusals } from './answer.ts'
import { guarded } from './guard.ts'
import { doing, router } from './trpc.ts'

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((text) => plainDate(...(text.split('-').map(Number) as [number, number, number])) !== null)
  .transform((text) => text as PlainDate)
const reason = z.string().max(500)
const stage = z.enum(STAGES)
const settings = z.object({
  reportDeadline: day.nullable(),
  reviewDeadline: day.nullable(),
  previewUntil: day.nullable(),
  publicityDays: z.int(),
})
const space = z.string().min(1).max(32)
const ofSpace = inYear.extend({ space })
const ofProposal = z.object({ id: z.int() })

const manage = guarded('appraisal.manage')

/** The appraisal of a year (考核安排): stage, deadlines, who takes part, what two people decide. */
export const yearRouter = router({
  get: guarded('appraisal.read')
    .input(inYear)
    .query(async ({ ctx, input }) => ({ state: await showYear(ctx.store, input.year, ctx.now()) })),
  plan: manage
    .input(inYear)
    .query(async ({ ctx, input }) => ({ plan: await planYear(ctx.store, input.year, ctx.now()) })),
  open: manage
    .input(inYear.extend({ settings }))
    .mutation(({ ctx, input }) => refusals(ctx.store.years.open(input, doing(ctx)))),
  change: manage
    .input(inYear.extend({ seen: settings.extend({ stage }), settings }))
    .mutation(({ ctx, input }) => refusals(ctx.store.years.change(input, doing(ctx)))),
  move: manage
    .input(inYear.extend({ seen: stage, to: stage, reason: reason.nullable() }))
    .mutation(({ ctx, input }) => refusals(ctx.store.years.move(input, doing(ctx)))),

  exclude: manage
    .input(ofSpace.extend({ reason }))
    .mutation(({ ctx, input }) => refusals(ctx.store.years.exclude(input, doing(ctx)))),
  include: manage
    .input(ofSpace)
    .mutation(({ ctx, input }) => refusals(ctx.store.years.include(input, doing(ctx)))),
  reopen: guarded('report.decide')
    .input(ofSpace.extend({ reason, until: day }))
    .mutation(({ ctx, input }) => refusals(ctx.store.years.reopen(input, doing(ctx)))),
  closeReopening: guarded('report.decide')
    .input(ofSpace)
    .mutation(({ ctx, input }) =>
      refusals(ctx.store.years.closeReopening(input.year, input.space, doing(ctx))),
    ),

  holidays: manage.plain.query(({ ctx }) => ctx.store.years.holidays()),
  changeHoliday: manage
    .input(z.object({ day, kind: z.enum(['休', '班']).nullable(), name: z.string().max(20) }))
    .mutation(({ ctx, input }) => refusals(ctx.store.years.changeHoliday(input, doing(ctx)))),
  importHolidays: manage.plain.mutation(({ ctx }) =>
    refusals(ctx.store.years.importHolidays(OFFICIAL_HOLIDAYS, doing(ctx))),
  ),

  proposeScheme: manage
    .input(
      inYear.extend({
        scheme: z.object({ id: z.string().min(1).max(500), version: z.string().min(1).max(500) }),
        reason: reason.nullable(),
      }),
    )
    .mutation(async ({ ctx, input }) => found(await refusals(proposeScheme(ctx.store, input, doing(ctx))))),
  proposePublication: manage
    .input(inYear.extend({ reason: reason.nullable() }))
    .mutation(({ ctx, input }) => refusals(proposePublication(ctx.store, input, doing(ctx)))),
  confirm: manage
    .input(ofProposal)
    .mutation(({ ctx, input }) => refusals(confirmProposal(ctx.store, input.id, doing(ctx)))),
  refuse: manage
    .input(ofProposal)
    .mutation(({ ctx, input }) => refusals(ctx.store.years.refuse(input.id, doing(ctx)))),
  withdraw: manage
    .input(ofProposal)
    .mutation(({ ctx, input }) => refusals(ctx.store.years.withdraw(input.id, doing(ctx)))),
})

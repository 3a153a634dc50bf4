import { z } from 'zod'
import { decideObjection } from '#server/usecase/decide-objection.ts'
import { findObjection } from '#server/usecase/find-matter.ts'
import { listObjections } from '#server/usecase/list-objections.ts'
import { raiseObjection, recordObjection } from '#server/usecase/raise-objection.ts'
import { showObjection } from '#server/usecase/show-objection.ts'
import type { PlainDate } from '#shared/base/plain-date.ts'
import { withMaskedNames } from '#shared/workflow/mask-file-name.ts'
import { OBJECTION_DECISIONS } from '#shared/workflow/objection.ts'
import { asReadBy, found, inYear, refusals } from './answer.ts'
import { guarded } from './guard.ts'
import { matter, ofSpace, place, words } from './matter.ts'
import { doing, roleOf, router } from './trpc.ts'

const objection = ofSpace.extend({
  text: words,
  indicator: z.string().min(1).max(500).nullable().default(null),
  row: place.nullable().default(null),
})
const day = z.iso.date().transform((text) => text as PlainDate)

/** 异议. */
export const objectionRouter = router({
  list: guarded('objection.read')
    .input(inYear.extend({ space: ofSpace.shape.space.optional() }))
    .query(async ({ ctx, input }) =>
      asReadBy(ctx.actor, await listObjections(ctx.store, ctx.actor, input.year, ctx.scope, input.space)),
    ),
  get: guarded('objection.read')
    .input(matter)
    .query(async ({ ctx, input }) => {
      const shown = await showObjection(ctx.store, found(await findObjection(ctx.store, input)), ctx.actor)
      if (ctx.mayReadPersonal) return shown
      return asReadBy(ctx.actor, { ...shown, attachments: withMaskedNames(shown.attachments) })
    }),
  /** A space's own, in preview and publicity. */
  raise: guarded('objection.raise')
    .input(objection)
    .mutation(({ ctx, input }) => refusals(raiseObjection(ctx.store, input, doing(ctx)))),
  /** One of others, in publicity. */
  record: guarded('objection.decide')
    .input(objection.extend({ realName: z.string().max(100), contact: z.string().max(200) }))
    .mutation(({ ctx, input }) => refusals(recordObjection(ctx.store, input, doing(ctx)))),
  decide: guarded('objection.decide')
    .input(
      matter.extend({
        decision: z.enum(OBJECTION_DECISIONS),
        reason: words,
        changed: words.nullable().default(null),
        reopen: z.object({ year: inYear.shape.year, until: day }).nullable().default(null),
      }),
    )
    .mutation(async ({ ctx, input }) =>
      refusals(decideObjection(ctx.store, found(await findObjection(ctx.store, input)), input, doing(ctx))),
    ),
  answer: guarded('objection.answer')
    .input(matter.extend({ text: words }))
    .mutation(async ({ ctx, input }) => {
      const { id, year, space } = found(await findObjection(ctx.store, input))
      const answer = { text: input.text.trim(), byRole: roleOf(ctx.actor) }
      await ctx.store.answers.add(doing(ctx), { objection: id }, { year, space }, answer)
    }),
})

import { z } from 'zod'
import { decideFinding } from '#server/usecase/decide-finding.ts'
import { dismissFindings } from '#server/usecase/dismiss-findings.ts'
import { findFinding } from '#server/usecase/find-matter.ts'
import { listFindings } from '#server/usecase/list-findings.ts'
import { previewDecision } from '#server/usecase/preview-decision.ts'
import { raiseByHand } from '#server/usecase/raise-by-hand.ts'
import { raiseFindings } from '#server/usecase/raise-findings.ts'
import { showFinding } from '#server/usecase/show-finding.ts'
import { FINDING_DECISIONS } from '#shared/workflow/finding.ts'
import { withMaskedNames } from '#shared/workflow/mask-file-name.ts'
import { asReadBy, found, inYear, refusals } from './answer.ts'
import { guarded } from './guard.ts'
import { matter, ofSpace, place, words } from './matter.ts'
import { doing, roleOf, router } from './trpc.ts'

const decision = matter.extend({
  decision: z.enum(FINDING_DECISIONS),
  awardedTo: z.string().min(1).max(32).nullable().default(null),
})

/** 疑点. */
export const findingRouter = router({
  /** Of all spaces that one may see, or of one. */
  list: guarded('finding.read')
    .input(inYear.extend({ space: ofSpace.shape.space.optional() }))
    .query(async ({ ctx, input }) =>
      asReadBy(ctx.actor, await listFindings(ctx.store, input.year, ctx.scope, input.space)),
    ),
  get: guarded('finding.read')
    .input(matter)
    .query(async ({ ctx, input }) => {
      const shown = await showFinding(ctx.store, found(await findFinding(ctx.store, input)), ctx.scope)
      if (ctx.mayReadPersonal) return shown
      return asReadBy(ctx.actor, { ...shown, attachments: withMaskedNames(shown.attachments) })
    }),
  raise: guarded('finding.raise')
    .input(ofSpace.extend({ text: words, row: place.nullable().default(null) }))
    .mutation(({ ctx, input }) => refusals(raiseByHand(ctx.store, input, doing(ctx)))),
  /** Has the program look through the reports in force. */
  refresh: guarded('finding.decide')
    .input(inYear)
    .mutation(({ ctx, input }) => raiseFindings(ctx.store, input.year, doing(ctx))),
  preview: guarded('finding.decide')
    .input(decision)
    .query(async ({ ctx, input }) =>
      refusals(previewDecision(ctx.store, found(await findFinding(ctx.store, input)), input)),
    ),
  decide: guarded('finding.decide')
    .input(decision.extend({ reason: words, basis: words.nullable().default(null) }))
    .mutation(async ({ ctx, input }) =>
      refusals(decideFinding(ctx.store, found(await findFinding(ctx.store, input)), input, doing(ctx))),
    ),
  dismiss: guarded('finding.decide')
    .input(inYear.extend({ ids: z.array(z.int().min(1)).min(1).max(2_000), reason: words }))
    .mutation(({ ctx, input }) => refusals(dismissFindings(ctx.store, input, doing(ctx)))),
  answer: guarded('finding.answer')
    .input(matter.extend({ text: words }))
    .mutation(async ({ ctx, input }) => {
      const { id, year, space } = found(await findFinding(ctx.store, input))
      const answer = { text: input.text.trim(), byRole: roleOf(ctx.actor) }
      await ctx.store.answers.add(doing(ctx), { finding: id }, { year, space }, answer)
    }),
})

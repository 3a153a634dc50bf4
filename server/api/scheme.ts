import { z } from 'zod'
import { checkDraft, versionFaults } from '#server/usecase/check-draft.ts'
import { listSchemes } from '#server/usecase/list-schemes.ts'
import { previewScheme } from '#server/usecase/preview-scheme.ts'
import { runAgain } from '#server/usecase/run-again.ts'
import { saveDraft } from '#server/usecase/save-draft.ts'
import { showDifference } from '#server/usecase/show-difference.ts'
import { showScheme } from '#server/usecase/show-scheme.ts'
import { showSchemeValues } from '#server/usecase/show-scheme-values.ts'
import { scopeOf } from '#shared/workflow/can.ts'
import { found, inYear, refusals } from './answer.ts'
import { guarded } from './guard.ts'
import { doing, router } from './trpc.ts'

const name = z.string().min(1).max(500)
const version = z.object({ id: name, version: name })
/** Whatever it is: its own check says what is wrong with it. */
const draft = z.object({ document: z.unknown() })

/** Schemes (方案). Questions that carry a document are to be sent as POST: it would be too long for an address. */
export const schemeRouter = router({
  list: guarded('scheme.read').plain.query(({ ctx }) => listSchemes(ctx.store)),
  get: guarded('scheme.read')
    .input(version)
    .query(async ({ ctx, input }) => found(await showScheme(ctx.store, input))),
  /** The spaces' values under each of its rules, to who may see all results of the year by now. */
  values: guarded('scheme.read')
    .input(inYear.extend(version.shape))
    .query(async ({ ctx, input: { year, ...scheme } }) => {
      if (scopeOf(ctx.actor, 'result.read', ctx.stage) !== 'all') return []
      return found(await showSchemeValues(ctx.store, year, scheme))
    }),
  difference: guarded('scheme.read')
    .input(z.object({ a: version, b: version }))
    .query(async ({ ctx, input }) => found(await showDifference(ctx.store, input))),
  check: guarded('scheme.write')
    .input(draft)
    .query(async ({ ctx, input }) => {
      const check = checkDraft(input.document)
      return { faults: check.ok ? await versionFaults(ctx.store, check.scheme) : check.faults }
    }),
  preview: guarded('scheme.write')
    .input(draft.extend(inYear.shape))
    .query(({ ctx, input }) => previewScheme(ctx.store, input.year, input.document)),
  saveDraft: guarded('scheme.write')
    .input(draft)
    .mutation(({ ctx, input }) =>
      refusals(saveDraft(ctx.store, { document: input.document, ...doing(ctx) })),
    ),
  runWith: guarded('appraisal.manage')
    .input(inYear.extend(version.shape))
    .mutation(async ({ ctx, input: { year, ...scheme } }) =>
      found(await refusals(runAgain(ctx.store, { year, scheme, ...doing(ctx) }))),
    ),
})

import { z } from 'zod'
import { listReports } from '#server/usecase/list-reports.ts'
import { listReturnable } from '#server/usecase/list-returnable.ts'
import { maskReport } from '#server/usecase/mask-report.ts'
import { mendRow } from '#server/usecase/mend-row.ts'
import { acceptReports, moveReport } from '#server/usecase/move-report.ts'
import { showComparison } from '#server/usecase/show-comparison.ts'
import { showEffect } from '#server/usecase/show-effect.ts'
import { showPledge, showReceipt } from '#server/usecase/show-receipt.ts'
import { showReport } from '#server/usecase/show-report.ts'
import { showRow } from '#server/usecase/show-row.ts'
import { type PlainDate, plainDate } from '#shared/base/plain-date.ts'
import { LEDGER_IDS } from '#shared/ledger/ledgers.ts'
import { MOST_CHARACTERS } from '#shared/workflow/explanation.ts'
import { REPORT_STATUSES } from '#shared/workflow/report-move.ts'
import { found, inYear, refusals, typed } from './answer.ts'
import { guarded } from './guard.ts'
import { doing, router } from './trpc.ts'

const code = z.string().min(1).max(32)
const ofSpace = inYear.extend({ space: code })
const revision = z.int().min(1)
const seen = z.object({ revision, status: z.enum(REPORT_STATUSES) })
const toMove = ofSpace.extend({ seen })
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((text) => plainDate(...(text.split('-').map(Number) as [number, number, number])) !== null)
  .transform((text) => text as PlainDate)
const place = z.string().min(1).max(500).nullable()
const row = z.int().min(1)
const ofRow = ofSpace.extend({ file: z.string().min(1).max(500), sheet: place, row })
const remarks = z
  .array(
    z.object({
      ledger: z.enum(LEDGER_IDS).nullable(),
      file: place,
      sheet: place,
      row: row.nullable(),
      text: z.string().max(2_000),
    }),
  )
  .max(500)
const reason = z.string().max(2_000)

/** Reports: what is in them, and every move of theirs. */
export const reportRouter = router({
  list: guarded('report.read')
    .input(inYear)
    .query(({ ctx, input }) => listReports(ctx.store, input.year, ctx.scope)),
  /** Persons are masked to who may not read personal data, and to everybody who asks for it `masked`. */
  get: guarded('report.read')
    .input(ofSpace.extend({ revision: revision.optional(), masked: z.boolean().optional() }))
    .query(async ({ ctx, input: { year, space, revision, masked } }) => {
      const report = found(await showReport(ctx.store, year, space, revision))
      return masked || !ctx.mayReadPersonal ? maskReport(report) : report
    }),
  /** Puts on record that a table of a report was saved as a file, which the page makes itself. */
  saved: guarded('report.read')
    .input(
      ofSpace.extend({
        revision,
        against: revision.optional(),
        table: z.enum([...LEDGER_IDS, 'issues']),
        format: z.enum(['xlsx', 'csv']),
      }),
    )
    .mutation(({ ctx, input: { year, space, ...detail } }) =>
      ctx.store.log.add(doing(ctx), { action: 'downloaded', year, space, detail }),
    ),
  /** What a revision does to the metrics, against what was handed in before it and last year. */
  effect: guarded('report.read')
    .input(ofSpace.extend({ revision: revision.optional() }))
    .query(async ({ ctx, input }) => found(await showEffect(ctx.store, input))),
  /** The ledgers that can be fetched from `/returned` with what is wrong in them. */
  returnable: guarded('personal.read')
    .input(ofSpace.extend({ revision: revision.optional() }))
    .query(async ({ ctx, input }) => found(await listReturnable(ctx.store, input, ctx.scope))),
  compare: guarded('report.read')
    .input(ofSpace.extend({ before: revision, after: revision }))
    .query(async ({ ctx, input }) => found(await showComparison(ctx.store, ctx.actor, input))),
  receipt: guarded('report.read')
    .input(ofSpace.extend({ revision }))
    .query(async ({ ctx, input }) => found(await showReceipt(ctx.store, input))),
  pledge: guarded('report.read')
    .input(ofSpace)
    .query(async ({ ctx, input }) => found(await showPledge(ctx.store, input))),

  /** A row of the newest revision as it was handed in, to be mended on the page. */
  row: guarded('report.write')
    .input(ofRow)
    .query(async ({ ctx, input }) =>
      found(await showRow(ctx.store, { ...input, at: ctx.now(), isCity: ctx.actor.role === 'city' })),
    ),
  mend: guarded('report.write')
    .input(ofRow.extend({ seen, cells: z.record(z.string().max(50), typed), cutsBeyond: z.boolean() }))
    .mutation(({ ctx, input }) =>
      refusals(mendRow(ctx.store, { ...input, isCity: ctx.actor.role === 'city' }, doing(ctx))),
    ),
  explain: guarded('report.write')
    .input(
      toMove.extend({
        explanations: z
          .array(z.object({ issue: z.string().max(10_000), text: z.string().max(MOST_CHARACTERS * 4) }))
          .max(20_000),
      }),
    )
    .mutation(({ ctx, input }) =>
      refusals(ctx.store.reviews.explain({ ...input, isCity: ctx.actor.role === 'city' }, doing(ctx))),
    ),
  submit: guarded('report.write')
    .input(toMove)
    .mutation(async ({ ctx, input }) =>
      found(await refusals(moveReport(ctx.store, ctx.actor, { ...input, move: 'submit' }, doing(ctx)))),
    ),
  redraft: guarded('report.write')
    .input(toMove)
    .mutation(async ({ ctx, input }) => ({
      revision: await refusals(
        ctx.store.reviews.redraft({ ...input, isCity: ctx.actor.role === 'city' }, doing(ctx)),
      ),
    })),
  verify: guarded('report.review')
    .input(toMove.extend({ visitedOn: day.nullable(), remarks, reason: reason.nullable() }))
    .mutation(async ({ ctx, input }) =>
      found(await refusals(moveReport(ctx.store, ctx.actor, { ...input, move: 'verify' }, doing(ctx)))),
    ),
  return: guarded('report.review')
    .input(toMove.extend({ reason, remarks }))
    .mutation(async ({ ctx, input }) =>
      found(await refusals(moveReport(ctx.store, ctx.actor, { ...input, move: 'return' }, doing(ctx)))),
    ),
  accept: guarded('report.decide')
    .input(toMove)
    .mutation(async ({ ctx, input }) =>
      found(await refusals(moveReport(ctx.store, ctx.actor, { ...input, move: 'accept' }, doing(ctx)))),
    ),
  acceptMany: guarded('report.decide')
    .input(
      inYear.extend({
        reports: z
          .array(z.object({ space: code, seen }))
          .min(1)
          .max(20_000),
      }),
    )
    .mutation(({ ctx, input }) => acceptReports(ctx.store, ctx.actor, input, doing(ctx))),
})

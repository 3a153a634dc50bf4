import { z } from 'zod'
import { AUDIT_ACTIONS, type AuditAction } from '#shared/workflow/audit-action.ts'
import { day, inYear } from './answer.ts'
import { guarded } from './guard.ts'
import { router } from './trpc.ts'

/** Entries of one answer. */
const PAGE = 200

const query = z.object({
  ofYear: inYear.shape.year.optional(),
  action: z.enum(Object.keys(AUDIT_ACTIONS) as [AuditAction, ...AuditAction[]]).optional(),
  by: z.string().min(1).max(100).optional(),
  ofSpace: z.string().min(1).max(32).optional(),
  from: day.optional(),
  to: day.optional(),
  /** The oldest entry that is known: older ones follow. */
  cursor: z.int().min(1).nullish(),
})

/** The audit log (审计日志), as far as one may see it. */
export const auditRouter = router({
  list: guarded('audit.read')
    .input(query)
    .query(async ({ ctx, input: { ofYear: year, ofSpace: space, cursor, ...input } }) => {
      const entries = await ctx.store.log.list({
        ...{ scope: ctx.scope, limit: PAGE + 1, year, space, before: cursor ?? undefined },
        ...input,
      })
      return { entries: entries.slice(0, PAGE), more: entries.length > PAGE }
    }),
  /** Whether the log is whole. */
  check: guarded('audit.check').plain.query(({ ctx }) => ctx.store.log.check()),
})

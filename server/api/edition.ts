import { z } from 'zod'
import { showEditions, showNextEdition } from '#server/usecase/show-editions.ts'
import { listPublicYears, showPublicList } from '#server/usecase/show-public-list.ts'
import { writeYearNotice } from '#server/usecase/write-year-notice.ts'
import { day, found, inYear } from './answer.ts'
import { guarded, open } from './guard.ts'
import { doing, router } from './trpc.ts'

const text = z.string().trim().max(200)
const notice = inYear.extend({
  format: z.enum(['docx', 'xlsx']),
  bureau: text.min(1),
  number: text.nullable(),
  date: day,
  grades: z.array(text).min(1).max(50),
  contact: z.object({ office: text, address: text, phone: text }),
})

/** Published results (发布) and the public list (公示名单). */
export const editionRouter = router({
  /** The years with a public list: for everybody. */
  years: open.query(({ ctx }) => listPublicYears(ctx.store)),
  publicList: guarded('list.read')
    .input(inYear)
    .query(async ({ ctx, input }) => found(await showPublicList(ctx.store, input.year))),
  list: guarded('result.read')
    .input(inYear)
    .query(({ ctx, input }) => showEditions(ctx.store, input.year, ctx.scope)),
  next: guarded('appraisal.manage')
    .input(inYear)
    .query(({ ctx, input }) => showNextEdition(ctx.store, input.year)),
  /** The notice as a file, in base64; or what keeps it from being made. */
  notice: guarded('appraisal.manage')
    .input(notice)
    .mutation(async ({ ctx, input }) => {
      const file = found(await writeYearNotice(ctx.store, input))
      if (!file.ok) return file
      const { year, format } = input
      await ctx.store.log.add(doing(ctx), { action: 'exported', year, detail: { what: `notice ${format}` } })
      return { ok: true as const, name: file.name, base64: file.bytes.toString('base64') }
    }),
})

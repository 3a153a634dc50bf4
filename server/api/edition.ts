import { showEditions, showNextEdition } from '#server/usecase/show-editions.ts'
import { listPublicYears, showPublicList } from '#server/usecase/show-public-list.ts'
import { found, inYear } from './answer.ts'
import { guarded, open } from './guard.ts'
import { router } from './trpc.ts'

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
})

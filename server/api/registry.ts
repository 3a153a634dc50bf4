import { guarded } from './guard.ts'
import { router } from './trpc.ts'

/** The registry of spaces (空间名录), as far as one may see it. Files of it are put to `POST /registry`. */
export const registryRouter = router({
  list: guarded('registry.read').plain.query(({ ctx }) => ctx.store.spaces(ctx.scope)),
})

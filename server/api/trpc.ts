import { initTRPC } from '@trpc/server'
import type { Store } from '#server/db/store.ts'

/** What every procedure is given. */
export interface Context {
  readonly store: Store
  readonly demo: boolean
  /** Who asks. Until there are accounts: whoever sits at this machine. */
  readonly user: string
  /** The present instant, ISO. */
  readonly now: () => string
}

const t = initTRPC.context<Context>().create()

export const router = t.router
export const procedure = t.procedure
export const createCallerFactory = t.createCallerFactory

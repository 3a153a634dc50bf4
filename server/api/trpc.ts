import { initTRPC } from '@trpc/server'
import type { Store } from '#server/db/store.ts'

/** What every procedure is given. */
export interface Context {
  readonly store: Store
  readonly demo: boolean
}

const t = initTRPC.context<Context>().create()

export const router = t.router
export const procedure = t.procedure
export const createCallerFactory = t.createCallerFactory

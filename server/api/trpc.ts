import { initTRPC } from '@trpc/server'
import type { Store } from '#server/db/store.ts'
import { type Actor, loginOf } from '#shared/workflow/actor.ts'

/** What the server has for every request. */
export interface Services {
  readonly store: Store
  readonly demo: boolean
  /** The present instant, ISO. */
  readonly now: () => string
}

/** What every procedure is given. */
export interface Context extends Services {
  /** Who asks. */
  readonly actor: Actor
}

export const trpc = initTRPC.context<Context>().create()

export const router = trpc.router
export const createCallerFactory = trpc.createCallerFactory

/** Who does what is called for, and when: what stands in the records. */
export const doing = ({ actor, now }: Pick<Context, 'actor' | 'now'>): { by: string; at: string } => ({
  by: loginOf(actor) ?? '',
  at: now(),
})

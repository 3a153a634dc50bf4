import { initTRPC } from '@trpc/server'
import type { Store } from '#server/db/store.ts'
import { type Actor, loginOf, type Role } from '#shared/workflow/actor.ts'
import type { PasswordProfile } from '#shared/workflow/password.ts'
import type { Visit } from './visit.ts'

/** What the server has for every request. */
export interface Services {
  readonly store: Store
  readonly demo: boolean
  /** The present instant, ISO. */
  readonly now: () => string
  /** What is asked of passwords; left out: `mlps`. */
  readonly passwords?: PasswordProfile
}

/** What every procedure is given. */
export interface Context extends Services {
  /** Who asks. */
  readonly actor: Actor
  /** The browser that calls; left out where none does. */
  readonly visit?: Visit
}

// Answers tell nothing of the server's inside, wherever it runs.
export const trpc = initTRPC.context<Context>().create({ isDev: false })

export const router = trpc.router
export const createCallerFactory = trpc.createCallerFactory

/** Who does what is called for, and when: what stands in the records. */
export const doing = ({ actor, now }: Pick<Context, 'actor' | 'now'>): { by: string; at: string } => ({
  by: loginOf(actor) ?? '',
  at: now(),
})

/** As what one acts: nobody gets as far as writing. */
export const roleOf = (actor: Actor): Role => {
  if (actor.role === 'nobody') throw new Error('nobody writes')
  return actor.role
}

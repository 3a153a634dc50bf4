import type { FastifyRequest } from 'fastify'
import type { Services } from '#server/api/trpc.ts'
import { actorOfAccount } from '#server/usecase/account-actor.ts'
import type { Actor } from '#shared/workflow/actor.ts'
import { accountOf } from './session.ts'

/** Who asks: whoever is signed in, once the password is their own. */
export const actorOf = (request: FastifyRequest, { passwords = 'mlps' }: Services): Actor =>
  actorOfAccount(accountOf(request), passwords)

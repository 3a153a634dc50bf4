import type { FastifyReply } from 'fastify'
import type { Actor } from '#shared/workflow/actor.ts'

/** The answer to who may not: nobody could sign in; to everybody else there is nothing (as in server/api/guard.ts). */
export const turnAway = (reply: FastifyReply, actor: Actor) =>
  actor.role === 'nobody'
    ? reply.code(401).send({ error: '请先登录' })
    : reply.code(404).send({ error: '没有找到' })

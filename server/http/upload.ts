import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { doing, type Services } from '#server/api/trpc.ts'
import type { Actor } from '#shared/workflow/actor.ts'
import { can, scopeOf } from '#shared/workflow/can.ts'
import { actorOf } from './actor.ts'
import { type ImportJob, importQueue } from './import-queue.ts'
import { UPLOAD_BYTES, withParts } from './spool.ts'
import { turnAway } from './turn-away.ts'

const query = z.object({
  year: z.coerce.number().int().min(1990).max(2099),
  space: z.string().min(1).max(32).optional(),
  verify: z.literal('1').optional(),
})

/** `POST /upload?year=…[&space=…][&verify=1]`: files as multipart parts; answers what was made of them. */
export function uploads(app: FastifyInstance, services: Services, database: string): void {
  const queue = importQueue(database)
  app.addHook('onClose', () => queue.close())
  app.post('/upload', { bodyLimit: UPLOAD_BYTES }, async (request, reply) => {
    const asked = query.safeParse(request.query)
    if (!asked.success) return reply.code(400).send({ error: '年度或空间编码不对，请重新选择' })
    const actor = actorOf(request, services)
    const handing = await mayHandIn(services, actor, asked.data)
    if (!handing) return turnAway(reply, actor)
    const answer = await withParts(request, reply, (files) =>
      queue.run({ year: asked.data.year, files, ...handing, ...doing({ ...services, actor }) }),
    )
    return answer && 'error' in answer ? reply.code(400).send(answer) : answer
  })
}

/**
 * Whose files an upload may be, and how far its reports are taken at once; null where the actor may hand in nothing,
 * or not for the space that is named. A space hands in for itself; only the city bureau verifies by handing in.
 */
async function mayHandIn(
  { store }: Services,
  actor: Actor,
  { space, verify }: z.infer<typeof query>,
): Promise<Pick<ImportJob, 'space' | 'scope' | 'isCity' | 'advance'> | null> {
  const scope = scopeOf(actor, 'report.write')
  const whose = actor.role === 'space' ? (space ?? actor.space) : space
  const known = whose === undefined ? null : await store.space(whose)
  const about = whose === undefined ? {} : { space: whose, ...(known && { district: known.district }) }
  if (!can(actor, 'report.write', about)) return null
  if (verify && !can(actor, 'report.decide')) return null
  return { space: whose ?? null, scope, isCity: actor.role === 'city', advance: verify ? 'verified' : null }
}

import { PassThrough } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { doing, type Services } from '#server/api/trpc.ts'
import { storeFailure } from '#server/db/failure.ts'
import type { UploadLine } from '#shared/reading/import-result.ts'
import type { Actor } from '#shared/workflow/actor.ts'
import { can, scopeOf } from '#shared/workflow/can.ts'
import { actorOf } from './actor.ts'
import { type ImportJob, importQueue } from './import-queue.ts'
import { recentUploads } from './recent-uploads.ts'
import { UPLOAD_BYTES, withParts } from './spool.ts'
import { turnAway } from './turn-away.ts'

const query = z.object({
  year: z.coerce.number().int().min(1990).max(2099),
  space: z.string().min(1).max(32).optional(),
  verify: z.literal('1').optional(),
  /** By which the sender asks for it again. */
  id: z.string().min(8).max(64).optional(),
})

/**
 * `POST /upload?year=…[&space=…][&verify=1][&id=…]`: files as multipart parts; answers what was made of them. Who accepts
 * `application/x-ndjson` is told how far it is, a line of JSON each, the last one `{"result"}` or `{"error"}`.
 * `GET /upload/ID`: the last such line of an upload that its sender gave this id, where the connection broke.
 */
export function uploads(app: FastifyInstance, services: Services, database: string): void {
  const queue = importQueue(database)
  const told = recentUploads()
  app.addHook('onClose', () => queue.close())
  app.post('/upload', { bodyLimit: UPLOAD_BYTES }, async (request, reply) => {
    const asked = query.safeParse(request.query)
    if (!asked.success) return reply.code(400).send({ error: '年度或空间编码不对，请重新选择' })
    const actor = actorOf(request, services)
    const handing = await mayHandIn(services, actor, asked.data)
    if (!handing) return turnAway(reply, actor)
    const { year, id } = asked.data
    const job = (files: ImportJob['files']): ImportJob => ({
      ...{ year, files, ...handing, ...doing({ ...services, actor }) },
    })
    if (!request.headers.accept?.includes(LINES)) {
      const answer = await withParts(request, reply, (files) => queue.run(job(files)))
      return answer && 'error' in answer ? reply.code(400).send(answer) : answer
    }
    const tell = told.begin(actor, id)
    return withParts(request, reply, async (files) => {
      const lines = new PassThrough()
      // Who is gone is told no more; the upload goes on.
      lines.on('error', () => {})
      const say = (line: UploadLine): void => {
        tell(line)
        if (!lines.destroyed) lines.write(`${JSON.stringify(line)}\n`)
      }
      // A proxy between is not to keep lines back.
      reply.header('x-accel-buffering', 'no').type(LINES).send(lines)
      try {
        const answer = await queue.run({ ...job(files), tellsColumns: true }, (progress) => say({ progress }))
        say('error' in answer ? answer : { result: answer })
      } catch (error) {
        request.log.error(error)
        say({ error: storeFailure(error) ?? '服务器出错，这次上传没有保存。请稍后重试。' })
      }
      lines.end()
      return reply
    }).catch((error: unknown) => {
      tell({ error: '文件没有收全，服务器没有保存任何内容。请重新上传。' })
      throw error
    })
  })

  app.get<{ Params: { id: string } }>('/upload/:id', async (request, reply) => {
    const actor = actorOf(request, services)
    return told.last(actor, request.params.id) ?? turnAway(reply, actor)
  })
}

const LINES = 'application/x-ndjson'

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

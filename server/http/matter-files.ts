import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { doing, type Services } from '#server/api/trpc.ts'
import type { Matter } from '#server/db/answer-store.ts'
import { Refused } from '#server/db/refused.ts'
import { EVIDENCE_BYTES } from '#server/file/bounds.ts'
import { attachFiles } from '#server/usecase/attach-files.ts'
import type { Actor } from '#shared/workflow/actor.ts'
import { can } from '#shared/workflow/can.ts'
import type { Action } from '#shared/workflow/permission.ts'
import { actorOf } from './actor.ts'
import { attachment } from './attachment.ts'
import { MOST_AT_ONCE, readFiles, refuse } from './read-files.ts'
import { turnAway } from './turn-away.ts'

const number = z.coerce.number().int().min(1)
const asked = z.union([z.strictObject({ finding: number }), z.strictObject({ objection: number })])

/**
 * `POST /attachment?finding=…` or `?objection=…`: files put to a finding or an objection, as multipart parts;
 * `GET /attachment/ID/file`: its very bytes, as a download that no browser shows as a page of this site.
 */
export function matterFiles(app: FastifyInstance, services: Services): void {
  const { store } = services

  /** Of which space and year the matter is, if the actor may do that to it; null as if it were not there. */
  const about = async (actor: Actor, matter: Matter, actions: readonly Action[]) => {
    const isFinding = matter.finding !== undefined
    const finding = isFinding ? await store.findings.get(matter.finding) : null
    const objection = isFinding ? null : await store.objections.get(matter.objection)
    const found = finding ?? objection
    const registered = found && (await store.space(found.space))
    if (!found || !registered) return null
    const { year, space } = found
    // Who objects from outside is not told to the space: neither is what they gave.
    if (objection && objection.byRole !== 'space' && actor.role !== 'city') return null
    const subject = { space, district: registered.district }
    return actions.every((action) => can(actor, action, subject)) ? { year, space } : null
  }

  app.post('/attachment', { bodyLimit: MOST_AT_ONCE * EVIDENCE_BYTES }, async (request, reply) => {
    const query = asked.safeParse(request.query)
    if (!query.success) return refuse(reply, 400, '没有说明附件属于哪条疑点或异议，请刷新后再试')
    const matter = query.data as Matter
    const actor = actorOf(request, services)
    const own = await about(actor, matter, [matter.finding ? 'finding.answer' : 'objection.answer'])
    if (!own) return turnAway(reply, actor)
    const files = await readFiles(request)
    if (typeof files === 'string') return refuse(reply, 413, files)
    if (files.length === 0) return refuse(reply, 400, '没有选择文件')
    try {
      return { added: await attachFiles(store, matter, own, files, doing({ ...services, actor })) }
    } catch (error) {
      if (error instanceof Refused) return refuse(reply, 422, error.message)
      throw error
    }
  })

  app.get<{ Params: { id: string } }>('/attachment/:id/file', async (request, reply) => {
    const actor = actorOf(request, services)
    const id = Number(request.params.id)
    const kept = Number.isSafeInteger(id) ? await store.answers.attachment(id) : null
    // What is on pictures and lists can't be masked.
    const own = kept && (await about(actor, kept.matter, ['finding.read', 'personal.read']))
    if (!kept || !own) return turnAway(reply, actor)
    const { sha256, bytes, name } = kept
    const blob = (await store.blob(sha256))!
    const detail = { attachment: id, sha256, bytes }
    await store.log.add(doing({ ...services, actor }), { action: 'downloaded', ...own, detail })
    return reply
      .header('content-disposition', attachment(name))
      .header('content-length', bytes)
      .header('content-security-policy', "sandbox; default-src 'none'")
      .header('cache-control', 'private, no-store')
      .type('application/octet-stream')
      .send(Readable.from(blob.parts))
  })
}

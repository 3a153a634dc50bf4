import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { doing, type Services } from '#server/api/trpc.ts'
import { Refused } from '#server/db/refused.ts'
import { EVIDENCE_BYTES } from '#server/file/bounds.ts'
import { addEvidence } from '#server/usecase/add-evidence.ts'
import { LEDGER_IDS } from '#shared/ledger/ledgers.ts'
import type { Actor } from '#shared/workflow/actor.ts'
import { can } from '#shared/workflow/can.ts'
import type { Action } from '#shared/workflow/permission.ts'
import { actorOf } from './actor.ts'
import { attachment } from './attachment.ts'
import { MOST_AT_ONCE, readFiles, refuse } from './read-files.ts'
import { turnAway } from './turn-away.ts'

const place = z.string().min(1).max(500)
const asked = z
  .object({
    year: z.coerce.number().int().min(1990).max(2099),
    space: z.string().min(1).max(32),
    ledger: z.enum([...LEDGER_IDS, 'pledge']).optional(),
    file: place.optional(),
    sheet: place.optional(),
    row: z.coerce.number().int().min(1).optional(),
  })
  // A row is one of a ledger's table.
  .refine(
    ({ ledger, file, row }) =>
      (row === undefined) === (file === undefined) && (row === undefined || ledger !== undefined),
  )

/**
 * `POST /evidence?year=…&space=…[&ledger=…[&file=…&sheet=…&row=…]]`: evidence as multipart parts;
 * `GET /evidence/ID/file`: its very bytes, as a download that no browser shows as a page of this site.
 */
export function evidence(app: FastifyInstance, services: Services): void {
  const { store } = services
  const may = async (actor: Actor, action: Action, space: string): Promise<boolean> => {
    const registered = await store.space(space)
    return registered !== null && can(actor, action, { space, district: registered.district })
  }

  app.post('/evidence', { bodyLimit: MOST_AT_ONCE * EVIDENCE_BYTES }, async (request, reply) => {
    const query = asked.safeParse(request.query)
    if (!query.success) return reply.code(400).send({ error: '年度、空间编码或位置不对，请刷新后再试' })
    const { year, space, ledger = null, file = null, sheet = null, row = null } = query.data
    const actor = actorOf(request, services)
    if (!(await may(actor, 'report.write', space))) return turnAway(reply, actor)
    const files = await readFiles(request)
    if (typeof files === 'string') return refuse(reply, 413, files)
    if (files.length === 0) return refuse(reply, 400, '没有选择文件')
    const subject = { ledger, file, sheet, row }
    const isCity = actor.role === 'city'
    try {
      const asking = { year, space, isCity, subject, files }
      return { added: await addEvidence(store, asking, doing({ ...services, actor })) }
    } catch (error) {
      if (error instanceof Refused) return refuse(reply, 422, error.message)
      throw error
    }
  })

  app.get<{ Params: { id: string } }>('/evidence/:id/file', async (request, reply) => {
    const actor = actorOf(request, services)
    const id = Number(request.params.id)
    const kept = Number.isSafeInteger(id) ? await store.evidence.get(id) : null
    // Pictures and lists of those who signed in can't be masked.
    if (!kept || kept.withdrawnAt !== null || !(await may(actor, 'personal.read', kept.space))) {
      return turnAway(reply, actor)
    }
    const blob = (await store.blob(kept.sha256))!
    const { year, space, sha256, bytes } = kept
    await store.log.add(doing({ ...services, actor }), {
      ...{ action: 'downloaded', year, space },
      detail: { evidence: id, sha256, bytes },
    })
    return reply
      .header('content-disposition', attachment(kept.name))
      .header('content-length', bytes)
      .header('content-security-policy', "sandbox; default-src 'none'")
      .header('cache-control', 'private, no-store')
      .type('application/octet-stream')
      .send(Readable.from(blob.parts))
  })
}

import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { doing, type Services } from '#server/api/trpc.ts'
import type { AuditEvent } from '#server/db/audit-store.ts'
import { exportBytes } from '#server/usecase/export-bytes.ts'
import { exportEdition } from '#server/usecase/export-edition.ts'
import { exportRanking } from '#server/usecase/export-ranking.ts'
import { exportScheme } from '#server/usecase/export-scheme.ts'
import { openHandedIn } from '#server/usecase/open-handed-in.ts'
import type { Actor } from '#shared/workflow/actor.ts'
import { can, scopeOf } from '#shared/workflow/can.ts'
import { actorOf } from './actor.ts'
import { attachment } from './attachment.ts'
import { turnAway } from './turn-away.ts'

const asked = z.object({
  year: z.coerce.number().int().min(1990).max(2099),
  format: z.enum(['xlsx', 'csv']),
})

const name = z.string().min(1).max(500)
const askedScheme = z.object({ id: name, version: name })

const askedEdition = asked.pick({ year: true }).extend({ number: z.coerce.number().int().min(1) })

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const

/**
 * `GET /files/SHA256`: bytes as handed in, to who may see all that is in them; `GET /exports/ranking?year=…&format=…`;
 * `GET /exports/scheme?id=…&version=…`; `GET /exports/edition?year=…&number=…`.
 */
export function downloads(app: FastifyInstance, services: Services): void {
  const { store } = services
  /** Puts on record what goes out. */
  const record = (actor: Actor, event: AuditEvent) => store.log.add(doing({ ...services, actor }), event)

  app.get<{ Params: { sha256: string } }>('/files/:sha256', async (request, reply) => {
    const { sha256 } = request.params
    const actor = actorOf(request, services)
    const file = await openHandedIn(store, sha256, scopeOf(actor, 'personal.read'))
    if (!file) return turnAway(reply, actor)
    await record(actor, {
      ...{ action: 'downloaded', year: file.year, space: file.spaces.length === 1 ? file.spaces[0]! : null },
      district: actor.role === 'district' ? actor.district : null,
      detail: { sha256, bytes: file.bytes },
    })
    // Never shown as a page of this site, whatever it holds.
    return reply
      .header('content-disposition', attachment(file.name))
      .header('content-length', file.bytes)
      .type('application/octet-stream')
      .send(Readable.from(file.parts))
  })

  app.get('/exports/ranking', async (request, reply) => {
    const query = asked.safeParse(request.query)
    if (!query.success) return reply.code(400).send({ error: '年度或格式不对' })
    const { year, format } = query.data
    const actor = actorOf(request, services)
    const stage = await store.years.stage(year)
    if (!can(actor, 'result.read', { stage })) return turnAway(reply, actor)
    const tables = await exportRanking(store, actor, year)
    if (!tables) return reply.code(404).send({ error: '该年度尚未计算' })
    await record(actor, {
      ...{ action: 'exported', year, space: actor.role === 'space' ? actor.space : null },
      district: actor.role === 'district' ? actor.district : null,
      detail: { what: 'ranking', format, rows: tables[0].rows.length },
    })
    return reply
      .header('content-disposition', attachment(`${year}年度排名.${format}`))
      .type(TYPES[format])
      .send(await exportBytes(tables, format))
  })

  app.get('/exports/scheme', async (request, reply) => {
    const query = askedScheme.safeParse(request.query)
    if (!query.success) return reply.code(400).send({ error: '方案的编号或版本不对' })
    const actor = actorOf(request, services)
    if (!can(actor, 'scheme.read')) return turnAway(reply, actor)
    const file = await exportScheme(store, query.data)
    if (!file) return turnAway(reply, actor)
    await record(actor, { action: 'exported', detail: { what: 'scheme', ...query.data } })
    return reply
      .header('content-disposition', attachment(file.name))
      .type('application/json; charset=utf-8')
      .send(file.json)
  })
  app.get('/exports/edition', async (request, reply) => {
    const query = askedEdition.safeParse(request.query)
    if (!query.success) return reply.code(400).send({ error: '年度或版次不对' })
    const { year, number } = query.data
    const actor = actorOf(request, services)
    const stage = await store.years.stage(year)
    // All of a city's results and what they rest on: for those who may see all.
    if (scopeOf(actor, 'result.read', stage) !== 'all') return turnAway(reply, actor)
    const file = await exportEdition(store, year, number)
    if (!file) return turnAway(reply, actor)
    await record(actor, { action: 'exported', year, detail: { what: 'edition', number } })
    return reply
      .header('content-disposition', attachment(file.name))
      .type('application/json; charset=utf-8')
      .send(file.json)
  })
}

import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { doing, type Services } from '#server/api/trpc.ts'
import { returnTables } from '#server/usecase/return-tables.ts'
import { LEDGER_IDS } from '#shared/ledger/ledgers.ts'
import { can, scopeOf } from '#shared/workflow/can.ts'
import { actorOf } from './actor.ts'
import { attachment } from './attachment.ts'
import { turnAway } from './turn-away.ts'

const asked = z.object({
  year: z.coerce.number().int().min(1990).max(2099),
  space: z.string().min(1).max(32),
  revision: z.coerce.number().int().min(1).optional(),
  ledger: z.enum(LEDGER_IDS).optional(),
})

/**
 * `GET /returned?year=…&space=…[&revision=…][&ledger=…]`: the faulty tables of a report as .xlsx, with what is wrong in
 * each row, to who works on the report: persons stand in them in full.
 */
export function returnedTables(app: FastifyInstance, services: Services): void {
  const { store } = services
  app.get('/returned', async (request, reply) => {
    const query = asked.safeParse(request.query)
    if (!query.success) return reply.code(400).send({ error: '年度、空间编码或台账不对，请刷新后再试' })
    const { year, space } = query.data
    const actor = actorOf(request, services)
    const district = (await store.space(space))?.district
    const may = district !== undefined && can(actor, 'personal.read', { space, district })
    const tables = may ? await returnTables(store, query.data, scopeOf(actor, 'personal.read')) : null
    if (!tables) return turnAway(reply, actor)
    const { name, xlsx, ledgers, revision } = tables
    await store.log.add(doing({ ...services, actor }), {
      ...{ action: 'downloaded', year, space },
      detail: { what: 'returned', ledgers, revision, bytes: xlsx.length },
    })
    return reply
      .header('content-disposition', attachment(name))
      .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
      .send(xlsx)
  })
}

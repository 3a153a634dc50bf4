import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { makeTemplate } from '#server/usecase/make-template.ts'
import { LEDGER_IDS } from '#shared/ledger/ledgers.ts'
import { attachment } from './attachment.ts'

const asked = z
  .object({
    of: z.enum([...LEDGER_IDS, 'all']),
    format: z.enum(['xlsx', 'csv']),
    spaces: z.literal('many').optional(),
  })
  // A .csv holds one table.
  .refine(({ of, format }) => of !== 'all' || format === 'xlsx')

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const

/**
 * `GET /templates?of=…&format=…[&spaces=many]`: tables to be filled in. For everybody: they hold what the published
 * guide says.
 */
export function templates(app: FastifyInstance): void {
  app.get('/templates', async (request, reply) => {
    const query = asked.safeParse(request.query)
    if (!query.success) return reply.code(400).send({ error: '没有这样的模板' })
    const { of, format, spaces } = query.data
    const { name, bytes } = await makeTemplate({ of, format, manySpaces: spaces === 'many' })
    return reply.header('content-disposition', attachment(name)).type(TYPES[format]).send(bytes)
  })
}

import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Services } from '#server/api/trpc.ts'
import { exportBytes } from '#server/usecase/export-bytes.ts'
import { exportRanking } from '#server/usecase/export-ranking.ts'
import { exportScheme } from '#server/usecase/export-scheme.ts'
import { openHandedIn } from '#server/usecase/open-handed-in.ts'

const asked = z.object({
  year: z.coerce.number().int().min(1990).max(2099),
  format: z.enum(['xlsx', 'csv']),
})

const name = z.string().min(1).max(500)
const askedScheme = z.object({ id: name, version: name })

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const

/** A name for a download, in the form that browsers read Chinese from. */
const attachment = (name: string): string => `attachment; filename*=UTF-8''${encodeURIComponent(name)}`

/**
 * `GET /files/SHA256/NAME`: bytes as handed in; `GET /exports/ranking?year=…&format=…`;
 * `GET /exports/scheme?id=…&version=…`.
 */
export function downloads(app: FastifyInstance, { store }: Services): void {
  app.get<{ Params: { sha256: string; '*': string } }>('/files/:sha256/*', async (request, reply) => {
    const { sha256, '*': name } = request.params
    const file = await openHandedIn(store, sha256)
    if (!file) return reply.code(404).send({ error: '没有找到' })
    // Never shown as a page of this site, whatever it holds.
    return reply
      .header('content-disposition', attachment(name.split('/').at(-1) ?? sha256))
      .header('content-length', file.bytes)
      .type('application/octet-stream')
      .send(Readable.from(file.parts))
  })

  app.get('/exports/ranking', async (request, reply) => {
    const query = asked.safeParse(request.query)
    if (!query.success) return reply.code(400).send({ error: '年度或格式不对' })
    const { year, format } = query.data
    const tables = await exportRanking(store, year)
    if (!tables) return reply.code(404).send({ error: '该年度尚未计算' })
    return reply
      .header('content-disposition', attachment(`${year}年度排名.${format}`))
      .type(TYPES[format])
      .send(await exportBytes(tables, format))
  })

  app.get('/exports/scheme', async (request, reply) => {
    const query = askedScheme.safeParse(request.query)
    if (!query.success) return reply.code(400).send({ error: '方案的编号或版本不对' })
    const file = await exportScheme(store, query.data)
    if (!file) return reply.code(404).send({ error: '没有找到' })
    return reply
      .header('content-disposition', attachment(file.name))
      .type('application/json; charset=utf-8')
      .send(file.json)
  })
}

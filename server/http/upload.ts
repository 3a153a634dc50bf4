import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { doing, type Services } from '#server/api/trpc.ts'
import { TOO_LARGE } from '#server/file/bounds.ts'
import type { Upload } from '#server/file/source.ts'
import type { Actor } from '#shared/workflow/actor.ts'
import { can, scopeOf } from '#shared/workflow/can.ts'
import { actorOf } from './actor.ts'
import { type ImportJob, importQueue } from './import-queue.ts'
import { turnAway } from './turn-away.ts'

const query = z.object({
  year: z.coerce.number().int().min(1990).max(2099),
  space: z.string().min(1).max(32).optional(),
  verify: z.literal('1').optional(),
})

/** Most bytes of one upload over the network, all files together. */
const UPLOAD_BYTES = 500 * 1024 * 1024

/** What is wrong with an upload as a whole: nothing of it is taken in. */
class UploadRefused extends Error {
  readonly status: number
  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

/**
 * Whose files an upload may be, and how far its reports are taken at once; null where the actor may hand in nothing,
 * or not for the space that is named. A space hands in for itself; only the city bureau verifies by handing in.
 */
async function mayHandIn(
  { store }: Services,
  actor: Actor,
  { space, verify }: z.infer<typeof query>,
): Promise<Pick<ImportJob, 'space' | 'scope' | 'advance'> | null> {
  const scope = scopeOf(actor, 'report.write')
  const whose = actor.role === 'space' ? (space ?? actor.space) : space
  const known = whose === undefined ? null : await store.space(whose)
  const about = whose === undefined ? {} : { space: whose, ...(known && { district: known.district }) }
  if (!can(actor, 'report.write', about)) return null
  if (verify && !can(actor, 'report.decide')) return null
  return { space: whose ?? null, scope, advance: verify ? 'verified' : null }
}

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
    const folder = await mkdtemp(join(tmpdir(), 'upload-'))
    try {
      const files = await spool(request, folder)
      if (files.length === 0) return reply.code(400).send({ error: '没有选择文件' })
      const { year } = asked.data
      const answer = await queue.run({ year, files, ...handing, ...doing({ ...services, actor }) })
      return 'error' in answer ? reply.code(400).send(answer) : answer
    } catch (error) {
      if (error instanceof UploadRefused) return reply.code(error.status).send({ error: error.message })
      throw error
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })
}

/** Writes the parts to files of their own, as they come: an upload is never whole in memory. */
async function spool(request: FastifyRequest, folder: string): Promise<Upload[]> {
  if (!request.isMultipart()) throw new UploadRefused(400, '没有选择文件')
  const files: Upload[] = []
  let total = 0
  try {
    for await (const part of request.parts()) {
      if (part.type !== 'file') continue
      const file = join(folder, randomUUID())
      await pipeline(part.file, createWriteStream(file))
      if (part.file.truncated) throw new UploadRefused(413, `${part.filename}：${TOO_LARGE.file}`)
      const { size } = await stat(file)
      total += size
      if (total > UPLOAD_BYTES) throw new UploadRefused(413, '一次上传的文件合计超过 500 MB，请分几次上传')
      files.push({ name: part.filename, content: { file, size } })
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === 'FST_REQ_FILE_TOO_LARGE') throw new UploadRefused(413, TOO_LARGE.file)
    if (code.startsWith('FST_'))
      throw new UploadRefused(413, '一次最多上传 2,000 个文件，请分几次或打成压缩包上传')
    throw error
  }
  return files
}

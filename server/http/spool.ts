import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { TOO_LARGE } from '#server/file/bounds.ts'
import type { Upload } from '#server/file/source.ts'

/** Most bytes of one upload over the network, all files together. */
export const UPLOAD_BYTES = 500 * 1024 * 1024

/** What is wrong with an upload as a whole: nothing of it is taken in. */
class UploadRefused extends Error {
  readonly status: number
  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

/**
 * Gives the files of a request to an action, each spooled to disk as it comes, and drops them afterwards. A request
 * that holds none, or too much, is answered here.
 */
export async function withParts<T>(
  request: FastifyRequest,
  reply: FastifyReply,
  act: (files: readonly Upload[]) => Promise<T>,
): Promise<T | FastifyReply> {
  const folder = await mkdtemp(join(tmpdir(), 'upload-'))
  try {
    const files = await spool(request, folder)
    if (files.length === 0) return reply.code(400).send({ error: '没有选择文件' })
    return await act(files)
  } catch (error) {
    if (error instanceof UploadRefused) return reply.code(error.status).send({ error: error.message })
    throw error
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
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

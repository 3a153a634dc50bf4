import type { FastifyReply, FastifyRequest } from 'fastify'
import { EVIDENCE_BYTES, TOO_LARGE } from '#server/file/bounds.ts'

/** Files of one call. */
export const MOST_AT_ONCE = 50

/** Answers why something was not done. */
export const refuse = (reply: FastifyReply, status: number, error: string) =>
  reply.code(status).send({ error })

/** The files of a call, or the sentence that says why they are not taken. */
export async function readFiles(
  request: FastifyRequest,
): Promise<{ name: string; content: Buffer }[] | string> {
  if (!request.isMultipart()) return []
  const files: { name: string; content: Buffer }[] = []
  try {
    for await (const part of request.parts({ limits: { fileSize: EVIDENCE_BYTES, files: MOST_AT_ONCE } })) {
      if (part.type === 'file') files.push({ name: part.filename, content: await part.toBuffer() })
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === 'FST_REQ_FILE_TOO_LARGE') return TOO_LARGE.evidence
    if (code.startsWith('FST_')) return `一次最多上传 ${MOST_AT_ONCE} 个佐证材料，请分几次上传。`
    throw error
  }
  return files
}

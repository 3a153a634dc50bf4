import type { FastifyInstance } from 'fastify'
import type { Store } from '#server/db/store.ts'

const DAY = 24 * 60 * 60 * 1000

/**
 * Writes the audit log's head into the server's own log, at the start and daily, so that a log that is rewritten or
 * shortened later shows (workflow: Audit log). At a level that is always written.
 */
export function logAuditHead(app: FastifyInstance, store: Store): void {
  const write = async () => app.log.warn({ auditHead: await store.log.head() }, '审计日志最新校验值')
  const timer = setInterval(write, DAY)
  timer.unref()
  app.addHook('onReady', write)
  app.addHook('onClose', async () => clearInterval(timer))
}

import type { FastifyInstance } from 'fastify'
import type { Store } from '#server/db/store.ts'

const DAY = 24 * 60 * 60 * 1000

/**
 * Writes the audit log's head into the server's own log, at the start and daily, so that a log that is rewritten or
 * shortened later shows (workflow: Audit log). As a warning, or as an
 * error where only those are written; a silent log has none.
 */
export function logAuditHead(app: FastifyInstance, store: Store): void {
  const level = app.log.level === 'error' ? 'error' : 'warn'
  const write = async () => app.log[level]({ auditHead: await store.log.head() }, '审计日志最新校验值')
  const timer = setInterval(write, DAY)
  timer.unref()
  app.addHook('onReady', write)
  app.addHook('onClose', async () => clearInterval(timer))
}

import { PassThrough } from 'node:stream'
import fastify from 'fastify'
import { expect, test } from 'vitest'
import { openStore } from '#server/db/store.ts'
import { logAuditHead } from '#server/http/log-audit-head.ts'

test.each(['info', 'warn', 'error'])('the log’s head is written at the start, at level %s', async (level) => {
  const store = openStore(':memory:')
  await store.log.add({ by: 'test', at: '2026-01-15T00:00:00.000Z' }, { action: 'exported' })
  const stream = new PassThrough()
  let written = ''
  stream.on('data', (piece: Buffer) => {
    written += piece.toString()
  })
  const app = fastify({ logger: { level, stream } })
  logAuditHead(app, store)
  await app.ready()
  expect(written).toContain(await store.log.head())
  await app.close()
  store.close()
})

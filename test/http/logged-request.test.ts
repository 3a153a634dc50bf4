import fastify from 'fastify'
import { expect, test } from 'vitest'
import { loggedRequest } from '#server/http/logged-request.ts'

test('the log has the address of a request, and nothing that was asked by it', async () => {
  const lines: string[] = []
  const stream = { write: (line: string) => lines.push(line) }
  const app = fastify({ logger: { level: 'info', stream, serializers: { req: loggedRequest } } })
  app.post('/evidence', async () => 'done')
  await app.inject({ method: 'POST', url: `/evidence?space=S&file=${encodeURIComponent('孙某.xlsx')}` })
  await app.close()
  const [asked] = lines.map((line) => JSON.parse(line)).filter(({ req }) => req)
  expect(asked.req).toEqual({ method: 'POST', url: '/evidence', remoteAddress: '127.0.0.1' })
  expect(lines.join('')).not.toContain(encodeURIComponent('孙某'))
})

import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import wenzhou from '#data/schemes/wenzhou-art12.json' with { type: 'json' }
import { buildApp } from '#server/http/app.ts'
import { addAccounts } from '#test/accounts.ts'
import { changed } from '#test/scheme/change.ts'
import { openPlainCity } from '#test/usecase/plain-city.ts'
import { signedIn } from './signed-in.ts'

// Schemes over the network: files out, files in, questions with a document in the body.

let app: FastifyInstance
let headers: Record<string, string>
beforeAll(async () => {
  const store = await openPlainCity()
  await addAccounts(store)
  const context = { store, demo: false, now: () => '2026-01-15T08:00:00.000Z' }
  const settings = { port: 0, host: '127.0.0.1', database: ':memory:', demo: false, logLevel: 'silent' }
  app = await buildApp(context, settings)
  headers = await signedIn(app, 'city')
})
afterAll(() => app.close())

const get = (url: string) => app.inject({ url, headers })
const post = (procedure: string, input: unknown) =>
  app.inject({
    method: 'POST',
    url: `/trpc/${procedure}`,
    headers,
    payload: input as object,
  })
const exported = (id: string, version: string) =>
  get(`/exports/scheme?${new URLSearchParams({ id, version })}`)

test('a scheme goes out as a file and comes in again as it was', async () => {
  const document = changed(wenzhou, { id: '温州/市级', version: '2.1' })
  expect((await post('scheme.saveDraft', { document })).json().result.data.ok).toBe(true)
  const file = await exported('温州/市级', '2.1')
  expect(file.statusCode).toBe(200)
  expect(file.headers['content-type']).toBe('application/json; charset=utf-8')
  expect(file.headers['content-disposition']).toBe(
    `attachment; filename*=UTF-8''${encodeURIComponent('温州_市级 2.1.json')}`,
  )
  expect(file.json()).toEqual(document)
  expect((await post('scheme.saveDraft', { document: file.json() })).json().result.data.ok).toBe(true)
})

test('templates go out too; what is not there does not', async () => {
  expect((await exported('wenzhou-art12', '1')).json()).toEqual(wenzhou)
  expect((await exported('wenzhou-art12', '9')).statusCode).toBe(404)
  expect((await get('/exports/scheme?id=wenzhou-art12')).statusCode).toBe(400)
})

test('a question may carry a document longer than any address', async () => {
  await post('ranking.run', { year: 2025 })
  const [first] = wenzhou.groups[0]!.indicators
  const indicators = Array.from({ length: 199 }, (_, i) => ({
    ...first,
    id: `i${i}`,
    title: '长'.repeat(200),
  }))
  const document = changed(wenzhou, { groups: [{ id: 'g', indicators }] })
  expect(JSON.stringify(document).length).toBeGreaterThan(50_000)
  for (const procedure of ['scheme.preview', 'scheme.check']) {
    const answer = await post(procedure, { year: 2025, document })
    expect(answer.statusCode, answer.body).toBe(200)
  }
})

test('what is beyond the body that is read is refused', async () => {
  const answer = await post('scheme.saveDraft', {
    document: changed(wenzhou, { title: 'x'.repeat(1_100_000) }),
  })
  expect(answer.statusCode).toBe(413)
})

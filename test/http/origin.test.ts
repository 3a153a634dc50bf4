import type { FastifyInstance } from 'fastify'
import { afterEach, describe, expect, test } from 'vitest'
import { openStore } from '#server/db/store.ts'
import { buildApp } from '#server/http/app.ts'
import { addAccounts, PASSWORD } from '#test/accounts.ts'

// Who is listened to, on this machine and behind a proxy; what the browser is told.

const close: (() => unknown)[] = []
afterEach(async () => {
  for (const one of close.splice(0)) await one()
})

async function appWith(settings: {
  host?: string
  trustProxy?: readonly string[]
}): Promise<FastifyInstance> {
  const store = openStore(':memory:')
  await addAccounts(store)
  const plain = { port: 0, host: '127.0.0.1', database: ':memory:', demo: false, logLevel: 'silent' }
  const app = await buildApp(
    { store, demo: false, now: () => '2026-03-02T01:00:00.000Z' },
    { ...plain, ...settings },
  )
  close.push(
    () => app.close(),
    () => store.close(),
  )
  return app
}

const signIn = (app: FastifyInstance, headers: Record<string, string>, remoteAddress = '127.0.0.1') =>
  app.inject({
    ...{ method: 'POST', url: '/trpc/account.signIn', headers, remoteAddress },
    payload: { login: 'city', password: PASSWORD },
  })

describe('on this machine', () => {
  test.each<[what: string, headers: Record<string, string>, status: number]>([
    ['its own page', { host: 'localhost:4321', origin: 'http://localhost:4321' }, 200],
    ['its own page, as browsers say it', { host: '127.0.0.1:4321', 'sec-fetch-site': 'same-origin' }, 200],
    ['a program', { host: '[::1]:4321' }, 200],
    ['a name pointed at it', { host: 'evil.example' }, 403],
    ['another page', { host: 'localhost:4321', origin: 'https://evil.example' }, 403],
    ['another port', { host: 'localhost:4321', origin: 'http://localhost:9999' }, 403],
    ['a page that hides where it is', { host: 'localhost:4321', origin: 'null' }, 403],
    ['another page, as browsers say it', { host: 'localhost', 'sec-fetch-site': 'cross-site' }, 403],
    ['a page of a sister site', { host: 'localhost', 'sec-fetch-site': 'same-site' }, 403],
  ])('%s', async (_, headers, status) => {
    const answer = await signIn(await appWith({}), headers)
    expect(answer.statusCode).toBe(status)
    expect(answer.cookies).toHaveLength(status === 200 ? 1 : 0)
  })

  test('no promise of TLS is given', async () => {
    const answer = await signIn(await appWith({}), { host: 'localhost' })
    expect(answer.headers).not.toHaveProperty('strict-transport-security')
    expect(answer.cookies[0]).not.toHaveProperty('secure')
    expect(String(answer.headers['content-security-policy'])).toMatch(/^default-src 'self';style-src 'self';/)
  })
})

describe('behind a proxy on this machine', () => {
  const PROXY = { trustProxy: ['127.0.0.1'] }
  const OUTSIDE = { host: 'kaohe.example', 'x-forwarded-proto': 'https', 'x-forwarded-for': '203.0.113.7' }

  test('the session goes by TLS only, and the address is the one that called the proxy', async () => {
    const app = await appWith(PROXY)
    const answer = await signIn(app, { ...OUTSIDE, origin: 'https://kaohe.example' })
    expect(answer.cookies).toMatchObject([
      { name: '__Host-session', path: '/', httpOnly: true, sameSite: 'Strict', secure: true },
    ])
    expect(answer.headers['strict-transport-security']).toBe('max-age=31536000')
    const cookie = `__Host-session=${answer.cookies[0]!.value}`
    const log = await app.inject({ url: '/trpc/account.me', headers: { ...OUTSIDE, cookie } })
    expect(log.json().result.data.login).toBe('city')
  })

  test.each<[what: string, headers: Record<string, string>, from: string, status: number]>([
    ['without TLS', { host: 'kaohe.example' }, '127.0.0.1', 403],
    ['past the proxy, whatever is said', OUTSIDE, '203.0.113.9', 403],
    ['from another page', { ...OUTSIDE, origin: 'https://evil.example' }, '127.0.0.1', 403],
    ['from its own name without TLS', { ...OUTSIDE, origin: 'http://kaohe.example' }, '127.0.0.1', 403],
  ])('%s', async (_, headers, from, status) => {
    expect((await signIn(await appWith(PROXY), headers, from)).statusCode).toBe(status)
  })

  test('a link from elsewhere is followed; a picture or a form from there is not', async () => {
    const app = await appWith(PROXY)
    const from = (mode: string, method: 'GET' | 'POST' = 'GET') =>
      app.inject({
        ...{ method, url: '/trpc/account.me' },
        headers: { ...OUTSIDE, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': mode },
      })
    expect((await from('navigate')).statusCode).toBe(200)
    expect((await from('no-cors')).statusCode).toBe(403)
    expect((await from('navigate', 'POST')).statusCode).toBe(403)
  })

  test('whether it serves can be asked without TLS', async () => {
    const app = await appWith(PROXY)
    expect((await app.inject({ url: '/healthz', headers: { host: 'localhost' } })).statusCode).toBe(200)
  })
})

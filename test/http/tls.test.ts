import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { request as plainly } from 'node:http'
import { type RequestOptions, request } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addAccountsTo, PASSWORD } from '#test/accounts.ts'
import { SERVER } from '#test/start.ts'

// The real server with a certificate of its own, as other computers reach it. The key is for this test alone.

const TLS = join(import.meta.dirname, 'tls')
const [CERT, KEY] = [join(TLS, 'certificate.pem'), join(TLS, 'key.pem')]

let folder: string
let server: ReturnType<typeof spawn>
let told = ''
let port = 0

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tls-'))
  const database = join(folder, 'city.db')
  await addAccountsTo(database)
  server = spawn(process.execPath, SERVER, {
    env: {
      ...process.env,
      ...{ HOST: '0.0.0.0', PORT: '0', DATABASE: database, LOG_LEVEL: 'warn', TLS_CERT: CERT, TLS_KEY: KEY },
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const line of createInterface(server.stdout!)) {
    told = line
    port = Number(/https:\/\/0\.0\.0\.0:(\d+)/.exec(line)?.[1] ?? 0)
    if (port > 0) break
  }
})
afterAll(async () => {
  const ended = once(server, 'exit')
  server.kill()
  await ended
  rmSync(folder, { recursive: true, force: true })
})

async function ask(path: string, options: RequestOptions = {}, body = '') {
  const asked = request({ host: 'localhost', port, path, ca: readFileSync(CERT), ...options })
  asked.end(body)
  const [answer] = await once(asked, 'response')
  return { status: answer.statusCode, headers: answer.headers, text: await text(answer) }
}

test('it says where it answers, and answers there, telling browsers to stay with TLS', async () => {
  expect(told).toContain(`https://0.0.0.0:${port}`)
  const { status, headers } = await ask('/healthz')
  expect(status).toBe(200)
  expect(headers['strict-transport-security']).toMatch(/^max-age=\d{8}/)
})

test('without TLS there is no answer', async () => {
  const asked = plainly({ host: 'localhost', port, path: '/healthz' })
  asked.end()
  await expect(once(asked, 'response')).rejects.toThrow()
})

test('who signs in gets a cookie that goes by TLS alone, and comes in with it', async () => {
  const origin = `https://localhost:${port}`
  const headers = { 'content-type': 'application/json', origin }
  const body = JSON.stringify({ login: 'city', password: PASSWORD })
  const signedIn = await ask('/trpc/account.signIn', { method: 'POST', headers }, body)
  expect(signedIn.status).toBe(200)
  const [cookie] = signedIn.headers['set-cookie']!
  expect(cookie).toMatch(/^__Host-session=/)
  for (const flag of ['Secure', 'HttpOnly', 'SameSite=Strict', 'Path=/']) expect(cookie).toContain(flag)
  expect(cookie).not.toContain('Domain')
  const own = await ask('/trpc/account.me', { headers: { cookie: cookie!.split(';')[0]! } })
  expect(JSON.parse(own.text)).toMatchObject({ result: { data: { actor: { role: 'city' } } } })
})

test('a write that another site sends is not taken', async () => {
  const headers = { 'content-type': 'application/json', origin: 'https://elsewhere.example' }
  const body = JSON.stringify({ login: 'city', password: PASSWORD })
  expect((await ask('/trpc/account.signIn', { method: 'POST', headers }, body)).status).toBe(403)
})

import type { FastifyInstance } from 'fastify'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openStore, type Store } from '#server/db/store.ts'
import { buildApp } from '#server/http/app.ts'
import { createAccount } from '#server/usecase/create-account.ts'
import { addAccounts, PASSWORD } from '#test/accounts.ts'
import { signedIn } from './signed-in.ts'

// Who comes in, how long they stay, and what keeps others out: the real application over HTTP.

const START = '2026-03-02T01:00:00.000Z'
const SETTINGS = { port: 0, host: '127.0.0.1', database: ':memory:', demo: false, logLevel: 'silent' }

let app: FastifyInstance
let store: Store
beforeEach(async () => {
  // The clock is ours; waiting is not: what slows guessing down is really waited for.
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(START) })
  store = openStore(':memory:')
  await addAccounts(store)
  app = await buildApp({ store, demo: false, now: () => new Date().toISOString() }, SETTINGS)
})
afterEach(async () => {
  await app.close()
  store.close()
  vi.useRealTimers()
})

const minutes = (count: number) => vi.setSystemTime(Date.now() + count * 60_000)
const knock = (login: string, password: string, remoteAddress = '127.0.0.1', headers = {}) =>
  app.inject({
    method: 'POST',
    url: '/trpc/account.signIn',
    headers: { host: 'localhost', ...headers },
    remoteAddress,
    payload: { login, password },
  })
const refusal = async (...words: Parameters<typeof knock>) =>
  (await knock(...words)).json().result.data.refused
const call = (procedure: string, headers: Record<string, string>, payload?: object) =>
  app.inject({
    ...(payload ? { method: 'POST' as const, payload } : {}),
    url: `/trpc/${procedure}`,
    headers,
  })
const years = async (headers: Record<string, string>) => (await call('city.years', headers)).statusCode
const log = async () => (await store.log.list({ scope: 'all', limit: 100 })).reverse()

test('whoever knows name and password comes in, the name in capitals and with blanks too', async () => {
  expect(await years({ host: 'localhost' })).toBe(401)
  expect(await years(await signedIn(app, 'city'))).toBe(200)
  expect(await refusal(' City ', PASSWORD)).toBeNull()
  expect(await refusal('city', PASSWORD.toLowerCase())).toEqual({ why: 'wrong', until: null })
})

test('the cookie is for the server alone, and holds nothing that the database has', async () => {
  const { cookies } = await knock('city', PASSWORD)
  expect(cookies).toMatchObject([{ name: 'session', path: '/', httpOnly: true, sameSite: 'Strict' }])
  expect(cookies[0]).not.toHaveProperty('expires')
  expect(cookies[0]!.value.length).toBeGreaterThanOrEqual(32)
  expect(await store.sessions.use(cookies[0]!.value, START)).toBeNull()
})

test('answers are kept by no cache on the way', async () => {
  const answer = await call('account.me', await signedIn(app, 'city'))
  expect(answer.headers['cache-control']).toBe('private, no-cache')
})

test('a sign-in has a session of its own, and ends the one that the browser had', async () => {
  const before = await signedIn(app, 'city')
  const after = await knock('city', PASSWORD, '127.0.0.1', before)
  expect(after.cookies).toHaveLength(1)
  const cookie = `session=${after.cookies[0]!.value}`
  expect(cookie).not.toBe(before.cookie)
  expect(await years({ host: 'localhost', cookie })).toBe(200)
  expect(await years(before)).toBe(401)
  expect(await years({ host: 'localhost', cookie: 'session=chosen-by-somebody' })).toBe(401)
})

describe('sessions end', () => {
  test('after 30 minutes without use', async () => {
    const headers = await signedIn(app, 'city')
    minutes(29)
    expect(await years(headers)).toBe(200)
    minutes(29)
    expect(await years(headers)).toBe(200)
    minutes(30)
    expect(await years(headers)).toBe(401)
  })

  test('after 12 hours, however much used', async () => {
    const headers = await signedIn(app, 'city')
    for (let quarters = 1; quarters < 12 * 4; quarters++) {
      minutes(15)
      expect(await years(headers)).toBe(200)
    }
    minutes(15)
    expect(await years(headers)).toBe(401)
  })

  test('by signing out', async () => {
    const headers = await signedIn(app, 'city')
    const answer = await call('account.signOut', headers, {})
    expect(answer.cookies).toMatchObject([{ name: 'session', value: '' }])
    expect(await years(headers)).toBe(401)
    expect((await log()).at(-1)).toMatchObject({ action: 'sign-out', by: 'city' })
  })

  test('all of an account by one click', async () => {
    const [here, there] = [await signedIn(app, 'city'), await signedIn(app, 'city')]
    const other = await signedIn(app, 'city2')
    await call('account.endSessions', here, {})
    expect([await years(here), await years(there), await years(other)]).toEqual([401, 401, 200])
  })

  test('all others when the password is changed', async () => {
    const [here, there] = [await signedIn(app, 'city'), await signedIn(app, 'city')]
    const change = { current: PASSWORD, next: 'Another-2026' }
    expect((await call('account.changePassword', here, change)).json().result.data.faults).toEqual([])
    expect([await years(here), await years(there)]).toEqual([200, 401])
    expect(await refusal('city', PASSWORD)).toEqual({ why: 'wrong', until: null })
    expect(await refusal('city', 'Another-2026')).toBeNull()
  })

  test('when the account is disabled, which is answered like a wrong password', async () => {
    const headers = await signedIn(app, 'city2')
    await store.accounts.setDisabled('city2', true, { by: 'city', at: START })
    expect(await years(headers)).toBe(401)
    expect(await refusal('city2', PASSWORD)).toEqual({ why: 'wrong', until: null })
    await store.accounts.setDisabled('city2', false, { by: 'city', at: START })
    expect(await refusal('city2', PASSWORD)).toBeNull()
  })
})

describe('five failures lock for 15 minutes', () => {
  const UNTIL = '2026-03-02T01:15:00.000Z'

  test.each(['city', 'nobody-is-called-so'])('%s, at the address that failed', async (login) => {
    for (let times = 1; times < 5; times++) {
      expect(await refusal(login, 'wrong')).toEqual({ why: 'wrong', until: null })
    }
    expect(await refusal(login, 'wrong')).toEqual({ why: 'locked', until: UNTIL })
    // The right password no longer helps, and trying on makes it no longer.
    minutes(14)
    expect(await refusal(login, PASSWORD)).toEqual({ why: 'locked', until: UNTIL })
    // Neither another account nor another address is locked.
    expect(await refusal('city2', PASSWORD)).toBeNull()
    if (login === 'city') expect(await refusal(login, PASSWORD, '10.0.0.9')).toBeNull()
    minutes(1)
    expect(await refusal(login, PASSWORD)).toEqual(login === 'city' ? null : { why: 'wrong', until: null })
  })

  test('however many at once', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => refusal('city', 'wrong')))
    expect(answers.filter(({ why }) => why === 'wrong')).toHaveLength(4)
    expect(answers.filter(({ why }) => why === 'locked')).toHaveLength(4)
  })

  test('a right one in between forgives those before', async () => {
    for (const password of ['wrong', 'wrong', PASSWORD, 'wrong', 'wrong', PASSWORD])
      await knock('city', password)
    expect(await refusal('city', 'wrong')).toEqual({ why: 'wrong', until: null })
  })
})

test('an address that tries without end has to wait', async () => {
  for (let times = 0; times < 60; times++) expect((await knock('auditor', PASSWORD)).cookies).toHaveLength(1)
  expect(await refusal('auditor', PASSWORD)).toEqual({ why: 'crowded', until: '2026-03-02T01:05:00.000Z' })
  expect(await refusal('auditor', PASSWORD, '10.0.0.9')).toBeNull()
  minutes(5)
  expect(await refusal('auditor', PASSWORD)).toBeNull()
})

test('the log has who came, who failed and from where, and neither password nor unknown name', async () => {
  await knock('city', PASSWORD, '10.0.0.1')
  await knock('city', 'Geheim-12345', '10.0.0.2')
  await knock('Geheim-12345', 'city', '10.0.0.3')
  const entries = (await log()).slice(-3).map(({ action, by, detail }) => [action, by, JSON.parse(detail)])
  expect(entries).toEqual([
    ['sign-in', 'city', { login: 'city', address: '10.0.0.1' }],
    ['sign-in failed', 'city', { login: 'city', address: '10.0.0.2', failures: 1 }],
    ['sign-in failed', '系统', { address: '10.0.0.3', failures: 1 }],
  ])
  expect(JSON.stringify(await log()).toLowerCase()).not.toContain('geheim')
})

test('a password set by somebody else is changed before anything else is done', async () => {
  const wanted = { login: 'newcomer', name: '新人', role: 'city' } as const
  const { password } = await createAccount(store, wanted, { by: 'city', at: START })
  const headers = await signedIn(app, 'newcomer', password)
  expect((await call('account.me', headers)).json().result.data).toMatchObject({
    ...{ actor: { role: 'nobody' }, login: 'newcomer', mustChange: true },
  })
  expect(await years(headers)).toBe(401)
  const change = async (current: string, next: string) =>
    (await call('account.changePassword', headers, { current, next })).json().result.data.faults
  expect(await change(password, 'short')).toHaveLength(2)
  expect(await change(password, password)).toEqual(['新密码不能与现在的密码相同'])
  expect(await change('wrong', 'Newcomer.2026!')).toEqual(['密码不能包含登录名'])
  expect(await change('wrong', 'Own-choice.2026')).toEqual(['现在的密码不对'])
  expect(await change(password, 'Own-choice.2026')).toEqual([])
  expect(await years(headers)).toBe(200)
})

test('under the rules of asvs nobody has to change', async () => {
  const wanted = { login: 'newcomer', name: '新人', role: 'city' } as const
  const { password } = await createAccount(store, wanted, { by: 'city', at: START })
  const now = () => new Date().toISOString()
  const asvs = await buildApp({ store, demo: false, now, passwords: 'asvs' }, SETTINGS)
  const headers = await signedIn(asvs, 'newcomer', password)
  expect((await asvs.inject({ url: '/trpc/city.years', headers })).statusCode).toBe(200)
  await asvs.close()
})

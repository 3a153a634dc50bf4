import type { Cookie } from 'playwright-core'
import { type Login, PASSWORD } from '#test/accounts.ts'

/** Who looks: an account, or nobody. */
export type Looking = Login | 'nobody'

const known = new Map<string, Promise<Cookie[]>>()

/** The cookies of an account on a server: signed in by the real way once, and kept for all pages. */
export function cookiesOf(origin: string, login: Looking): Promise<Cookie[]> {
  if (login === 'nobody') return Promise.resolve([])
  const key = `${login} ${origin}`
  const cookies = known.get(key) ?? signIn(origin, login)
  known.set(key, cookies)
  return cookies
}

/** Forgets them when a server is closed: the next one may have its port. */
export function forgetCookies(origin: string): void {
  for (const key of known.keys()) if (key.endsWith(` ${origin}`)) known.delete(key)
}

async function signIn(origin: string, login: Login): Promise<Cookie[]> {
  const answer = await fetch(`${origin}/trpc/account.signIn`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password: PASSWORD }),
  })
  const [set] = answer.headers.getSetCookie()
  const [, name, value] = /^([^=]+)=([^;]+)/.exec(set ?? '') ?? []
  if (!name || !value) throw new Error(`${login} was not let in: ${await answer.text()}`)
  const { hostname: domain } = new URL(origin)
  const flags = { httpOnly: true, secure: false, sameSite: 'Strict' } as const
  return [{ name, value, domain, path: '/', expires: -1, ...flags }]
}

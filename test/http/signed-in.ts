import type { FastifyInstance } from 'fastify'
import { type Login, PASSWORD } from '#test/accounts.ts'

/** Signs in by the real way, and gives the headers of a browser that is signed in. */
export async function signedIn(
  app: FastifyInstance,
  login: Login | string,
  password = PASSWORD,
): Promise<Record<string, string>> {
  const answer = await app.inject({
    method: 'POST',
    url: '/trpc/account.signIn',
    headers: { host: 'localhost' },
    payload: { login, password },
  })
  const [cookie] = answer.cookies
  if (!cookie) throw new Error(`${login} was not let in: ${answer.body}`)
  return { host: 'localhost', cookie: `${cookie.name}=${cookie.value}` }
}

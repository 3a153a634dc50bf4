import { createHash } from 'node:crypto'
import cookie from '@fastify/cookie'
import session from '@fastify/session'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Services } from '#server/api/trpc.ts'
import type { Visit } from '#server/api/visit.ts'
import type { Account } from '#server/db/account-reader.ts'

declare module 'fastify' {
  interface Session {
    /** Who is signed in. */
    account?: Account
    /** The network address that signed in. */
    address?: string
  }
}

/** The cookie's name: `__Host-` has browsers make sure that no other host or path has set it. */
const nameOf = (secure: boolean): string => (secure ? '__Host-session' : 'session')

/** What the store knows a session by. */
const hashed = (id: string): string => createHash('sha256').update(id).digest('hex')

/** The identifier is 24 random bytes that are looked up by hash: a signature would add nothing. */
const unsigned = {
  sign: (value: string) => value,
  unsign: (value: string) => ({ valid: true, renew: false, value }),
}

/** Gives every request its session. `secure`: browsers reach the server by TLS only. */
export async function sessions(
  app: FastifyInstance,
  { store: { sessions }, now }: Services,
  secure: boolean,
): Promise<void> {
  await app.register(cookie)
  await app.register(session, {
    secret: unsigned,
    cookieName: nameOf(secure),
    cookie: { httpOnly: true, sameSite: 'strict', path: '/', secure },
    // Only who signs in has a session; when it ends is the store's to know.
    ...{ saveUninitialized: false, rolling: false },
    store: {
      get: (id, done) => {
        sessions
          .use(hashed(id), now())
          .then((account) => done(null, account && { account, cookie: { originalMaxAge: null } }), done)
      },
      set: (id, { account, address = '' }, done) => {
        if (!account) return done()
        const doing = { by: account.login, at: now() }
        sessions.start(hashed(id), account, doing, address).then(() => done(), done)
      },
      destroy: (id, done) => {
        sessions.end(hashed(id), now()).then(() => done(), done)
      },
    },
  })
}

/** What somebody was shown is nobody else's to keep, and is asked for again: who looks may have changed. */
export function keepAnswersPrivate(app: FastifyInstance): void {
  app.addHook('onSend', async (_, reply, payload) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'private, no-cache')
    return payload
  })
}

/** Who is signed in. */
export const accountOf = ({ session }: FastifyRequest): Account | null => session?.account ?? null

/** What the accounts' procedures need of a request. */
export const visitOf = (request: FastifyRequest, reply: FastifyReply, secure: boolean): Visit => ({
  address: request.ip,
  account: accountOf(request),
  session: hashed(request.session.sessionId),
  begin: async (account) => {
    await request.session.regenerate()
    request.session.account = account
    request.session.address = request.ip
    await request.session.save()
    // The cookie that came is answered by the new one alone, not by its deletion too.
    request.cookies[nameOf(secure)] = request.session.encryptedSessionId
  },
  end: async () => {
    await request.session.destroy()
    reply.clearCookie(nameOf(secure), { path: '/', secure })
  },
})

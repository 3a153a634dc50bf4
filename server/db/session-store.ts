import { and, eq, lte, ne, or } from 'drizzle-orm'
import { type Account, aboutAccount, readAccount } from './account-reader.ts'
import { appendAudit, type Doing } from './audit-store.ts'
import { BUSY_MS, type Connection } from './open.ts'
import { session } from './schema/account.ts'

/** How long a session lasts without use, and at most, in milliseconds (workflow: Sign-in). */
export const SESSION_IDLE = 30 * 60_000
export const SESSION_LONGEST = 12 * 3_600_000

/** A session's use is noted once in so many milliseconds, not with every call. */
const NOTED_EVERY = 60_000

/**
 * Who is signed in. Sessions are known by the hash of what the browser holds, so that a copy of the database lets
 * nobody in.
 */
export interface SessionStore {
  /** Signs an account in. */
  readonly start: (id: string, account: Account, doing: Doing, address: string) => Promise<void>
  /** Whose session it is, and notes that it is used; null where there is none, or it has ended. */
  readonly use: (id: string, at: string) => Promise<Account | null>
  /** Signs out; nothing happens where there is no such session. */
  readonly end: (id: string, at: string) => Promise<void>
  /** Ends all sessions of an account, and gives how many there were. */
  readonly endAll: (account: Account, doing: Doing) => Promise<number>
}

export function sessionStore(connection: Connection): SessionStore {
  const { drizzle, sqlite } = connection
  return {
    start: async (id, account, { by, at }, address) =>
      sqlite
        .transaction(() => {
          drizzle.delete(session).where(isOver(at)).run()
          const expiresAt = later(at, SESSION_LONGEST)
          const times = { startedAt: at, usedAt: at, expiresAt }
          drizzle
            .insert(session)
            .values({ id, user: account.id, data: '{}', ...times })
            .run()
          appendAudit(
            connection,
            { by, at },
            aboutAccount(account, { action: 'sign-in', detail: { address } }),
          )
        })
        .immediate(),
    use: async (id, at) => {
      const found = drizzle.select().from(session).where(eq(session.id, id)).get()
      if (!found || found.expiresAt <= at || later(found.usedAt, SESSION_IDLE) <= at) return null
      const account = readAccount(connection, found.user)
      if (!account || account.disabledAt !== null) return null
      if (later(found.usedAt, NOTED_EVERY) <= at) {
        noteUse(connection, id, at)
      }
      return account
    },
    end: async (id, at) =>
      sqlite
        .transaction(() => {
          const ended = drizzle.delete(session).where(eq(session.id, id)).returning().get()
          const account = ended && readAccount(connection, ended.user)
          if (!account) return
          const doing = { by: account.login, at }
          appendAudit(connection, doing, aboutAccount(account, { action: 'sign-out' }))
        })
        .immediate(),
    endAll: async (account, doing) =>
      sqlite
        .transaction(() => {
          const sessions = endSessionsOf(connection, account.id)
          appendAudit(
            connection,
            doing,
            aboutAccount(account, { action: 'sessions ended', detail: { sessions } }),
          )
          return sessions
        })
        .immediate(),
  }
}

/** Does not wait for another writer, a large import say: then the next call notes it. */
function noteUse({ drizzle, sqlite }: Connection, id: string, at: string): void {
  sqlite.pragma('busy_timeout = 0')
  try {
    drizzle.update(session).set({ usedAt: at }).where(eq(session.id, id)).run()
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')))
      throw error
  } finally {
    sqlite.pragma(`busy_timeout = ${BUSY_MS}`)
  }
}

/** Ends an account's sessions, but for the one that is to stay, and gives how many there were. */
export const endSessionsOf = ({ drizzle }: Connection, user: number, but = ''): number =>
  drizzle
    .delete(session)
    .where(and(eq(session.user, user), ne(session.id, but)))
    .run().changes

const isOver = (at: string) => or(lte(session.expiresAt, at), lte(session.usedAt, later(at, -SESSION_IDLE)))

/** An instant so many milliseconds later. */
const later = (at: string, milliseconds: number): string =>
  new Date(Date.parse(at) + milliseconds).toISOString()

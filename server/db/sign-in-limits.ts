import { createHash } from 'node:crypto'
import type { RateLimiterRes, RateLimiterSQLite } from 'rate-limiter-flexible'
import type { Connection } from './open.ts'

/** Failures of one account from one address before it is locked there, and how long, in seconds. */
export const LOCK_AFTER = 5
export const LOCK_SECONDS = 15 * 60

/** Attempts from one address, whatever the account, in so many seconds. */
export const ATTEMPTS = 60
export const ATTEMPT_SECONDS = 5 * 60

/** How an attempt at signing in may go on: it counts as failed until it is said to have been right. */
export type Attempt =
  | { readonly open: true; readonly failures: number }
  /** Until when (milliseconds since 1970): the account is locked at this address, or the address has tried too much. */
  | { readonly open: false; readonly why: 'locked' | 'crowded'; readonly until: number }

/**
 * Slows guessing down. Locks are for an account and an address together, so that nobody can lock the bureau out
 * from elsewhere; names that no account has are locked alike. Kept in the database: a restart forgets nothing.
 */
export interface SignInLimits {
  /** Counts an attempt before the password is looked at, so that many at once count as many. */
  readonly begin: (login: string, address: string) => Promise<Attempt>
  /** The password was wrong: the fifth time it locks, and gives until when. */
  readonly failed: (login: string, address: string, failures: number) => Promise<number | null>
  /** The password was right. */
  readonly succeeded: (login: string, address: string) => Promise<void>
}

export function signInLimits({ sqlite }: Connection): SignInLimits {
  // Made when somebody first signs in: commands never do, and need not load what counts.
  let made: Promise<Limiters> | null = null
  const limiters = (): Promise<Limiters> => {
    made ??= limitersOn(sqlite)
    return made
  }
  return {
    begin: async (login, address) => {
      sqlite.prepare('DELETE FROM sign_in_limit WHERE expire <= ?').run(Date.now())
      const { accounts, addresses } = await limiters()
      const crowd = await consumed(addresses, keyOf(address))
      if (crowd.over) return { open: false, why: 'crowded', until: Date.now() + crowd.msBeforeNext }
      const tries = await consumed(accounts, keyOf(login, address))
      if (tries.over) return { open: false, why: 'locked', until: Date.now() + tries.msBeforeNext }
      return { open: true, failures: tries.consumedPoints }
    },
    failed: async (login, address, failures) => {
      if (failures < LOCK_AFTER) return null
      const { accounts } = await limiters()
      const { msBeforeNext } = await accounts.block(keyOf(login, address), LOCK_SECONDS)
      return Date.now() + msBeforeNext
    },
    succeeded: async (login, address) => {
      const { accounts } = await limiters()
      await accounts.delete(keyOf(login, address))
    },
  }
}

interface Limiters {
  /** Of an account at an address. */
  readonly accounts: RateLimiterSQLite
  readonly addresses: RateLimiterSQLite
}

async function limitersOn(sqlite: Connection['sqlite']): Promise<Limiters> {
  const { RateLimiterSQLite } = await import('rate-limiter-flexible')
  const common = {
    ...{ storeClient: sqlite, storeType: 'better-sqlite3', tableName: 'sign_in_limit', tableCreated: true },
  }
  return {
    accounts: new RateLimiterSQLite({
      ...{ ...common, keyPrefix: 'account', points: LOCK_AFTER, duration: LOCK_SECONDS },
    }),
    addresses: new RateLimiterSQLite({
      ...{ ...common, keyPrefix: 'address', points: ATTEMPTS, duration: ATTEMPT_SECONDS },
    }),
  }
}

/** Takes a point, and says whether it was one too many. */
async function consumed(limiter: RateLimiterSQLite, key: string) {
  try {
    const { consumedPoints, msBeforeNext } = await limiter.consume(key)
    return { over: false, consumedPoints, msBeforeNext }
  } catch (refused) {
    // What is thrown is how it stands, where a point was one too many.
    if (refused instanceof Error) throw refused
    const { consumedPoints, msBeforeNext } = refused as RateLimiterRes
    return { over: true, consumedPoints, msBeforeNext }
  }
}

/** Hashed: what is typed as a name may be a password. */
const keyOf = (...parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex')

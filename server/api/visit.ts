import type { Account } from '#server/db/account-reader.ts'

/** What is known of the browser that calls, and its session: only accounts' own procedures look at it. */
export interface Visit {
  /** The network address that it calls from. */
  readonly address: string
  /** Who is signed in, whatever they may do. */
  readonly account: Account | null
  /** What the store knows the session by; of no use where nobody is signed in. */
  readonly session: string
  /** Signs in, with a new session. */
  readonly begin: (account: Account) => Promise<void>
  /** Signs out. */
  readonly end: () => Promise<void>
}

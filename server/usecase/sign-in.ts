import { setTimeout } from 'node:timers/promises'
import { type Account, aboutAccount } from '#server/db/account-reader.ts'
import type { Store } from '#server/db/store.ts'
import { typedLogin } from '#shared/workflow/login.ts'
import { isPassword } from './password-hash.ts'

/** Somebody at the door. */
export interface Knock {
  readonly login: string
  readonly password: string
  /** The network address it comes from. */
  readonly address: string
  /** ISO. */
  readonly at: string
}

/** Why nobody was let in; the same for names that no account has. */
export type Refused =
  | { readonly why: 'wrong'; readonly until: null }
  /** ISO: when it may be tried again. */
  | { readonly why: 'locked' | 'crowded'; readonly until: string }

/** How much longer each failure takes than the one before, in milliseconds. */
const SLOWER = 400

/** Looks at name and password. Whoever is let in has no session yet. */
export async function signIn(
  store: Store,
  { login: typed, password, address, at }: Knock,
): Promise<{ readonly account: Account; readonly refused: null } | { readonly refused: Refused }> {
  const login = typedLogin(typed)
  const attempt = await store.signIns.begin(login, address)
  if (!attempt.open) return { refused: { why: attempt.why, until: iso(attempt.until) } }
  const account = await store.accounts.byLogin(login)
  const right = await isPassword(await store.accounts.passwordOf(login), password)
  if (account && right && account.disabledAt === null) {
    await store.signIns.succeeded(login, address)
    return { account, refused: null }
  }

  const until = await store.signIns.failed(login, address, attempt.failures)
  // Neither the password nor a name that no account has: people type one for the other.
  const detail = { address, failures: attempt.failures, ...(until !== null && { locked: true }) }
  await store.log.add(
    { by: account?.login ?? '系统', at },
    account
      ? aboutAccount(account, { action: 'sign-in failed', detail })
      : { action: 'sign-in failed', detail },
  )
  await setTimeout(SLOWER * (attempt.failures - 1))
  return { refused: until === null ? { why: 'wrong', until: null } : { why: 'locked', until: iso(until) } }
}

const iso = (instant: number): string => new Date(instant).toISOString()

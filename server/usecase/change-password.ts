import type { Account } from '#server/db/account-reader.ts'
import type { Doing } from '#server/db/audit-store.ts'
import type { Store } from '#server/db/store.ts'
import { type PasswordProfile, passwordFaults } from '#shared/workflow/password.ts'
import { hashPassword } from './password-hash.ts'
import { signIn } from './sign-in.ts'

/** A password that its owner changes. */
export interface OwnChange {
  readonly account: Account
  readonly current: string
  readonly next: string
  readonly profile: PasswordProfile
  readonly address: string
  /** The session that stays: all others of the account end. */
  readonly session: string
}

/**
 * Changes one's own password and gives what stands against it, a sentence each; empty where it is changed. The
 * present password is asked for with the same care as at sign-in.
 */
export async function changePassword(
  store: Store,
  { account, current, next, profile, address, session }: OwnChange,
  { by, at }: Doing,
): Promise<readonly string[]> {
  const { login } = account
  const faults = passwordFaults(next, login, profile)
  if (faults.length > 0) return faults
  if (next === current) return ['新密码不能与现在的密码相同']
  const { refused } = await signIn(store, { login, password: current, address, at })
  if (refused?.why === 'wrong') return ['现在的密码不对']
  if (refused) return ['尝试次数过多，已暂时锁定，请 15 分钟后再试']
  const hash = await hashPassword(next)
  await store.accounts.setPassword(login, { hash, mustChange: false, keepSession: session }, { by, at })
  return []
}

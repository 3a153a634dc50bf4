import type { Account } from '#server/db/account-reader.ts'
import type { Doing } from '#server/db/audit-store.ts'
import type { Store } from '#server/db/store.ts'
import type { Role } from '#shared/workflow/actor.ts'
import { LOGIN_ASKS, LOGIN_FORM, typedLogin } from '#shared/workflow/login.ts'
import { makePassword } from './make-password.ts'
import { hashPassword } from './password-hash.ts'

/** An account to be made. */
export interface AccountWanted {
  readonly login: string
  readonly name: string
  readonly role: Role
  /** District bureaus: the district's name or code. */
  readonly district?: string | null
  /** Spaces: the code. */
  readonly space?: string | null
  /** Left out: a random one, to be changed at the first sign-in. */
  readonly password?: string
}

/** It can't be made as wanted: a sentence says why. */
export class AccountRefused extends Error {
  override readonly name = 'AccountRefused'
}

/**
 * Makes an account, and gives the password to be handed over.
 * @throws AccountRefused, LoginTaken
 */
export async function createAccount(
  store: Store,
  wanted: AccountWanted,
  doing: Doing,
): Promise<{ readonly account: Account; readonly password: string }> {
  const login = typedLogin(wanted.login)
  const name = wanted.name.trim()
  if (!LOGIN_FORM.test(login)) throw new AccountRefused(`登录名应为 ${LOGIN_ASKS}`)
  if (name === '' || name.length > 60) throw new AccountRefused('名称应为 1 至 60 个字')
  const { role, password = makePassword() } = wanted
  const account = await store.accounts.create(
    {
      ...{ login, name, role, password: await hashPassword(password) },
      district: role === 'district' ? await districtNamed(store, wanted.district ?? '') : null,
      space: role === 'space' ? await spaceOf(store, wanted.space ?? '') : null,
      mustChange: wanted.password === undefined,
    },
    doing,
  )
  return { account, password }
}

async function districtNamed(store: Store, named: string): Promise<string> {
  const found = (await store.districts()).find(({ name, code }) => name === named || code === named)
  if (!found) throw new AccountRefused('名录里没有这个区县，请先导入区县名录')
  return found.name
}

async function spaceOf(store: Store, code: string): Promise<string> {
  const found = await store.space(code)
  if (!found) throw new AccountRefused('名录里没有这个空间，请先导入空间名录')
  return found.code
}

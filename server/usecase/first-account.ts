import type { Store } from '#server/db/store.ts'
import { createAccount } from './create-account.ts'

/** The login of the account that the first start makes. */
const FIRST = 'admin'

/** Makes the first account of a city bureau where there is none, and gives its password; else null. */
export async function firstAccount(
  store: Store,
  at: string,
): Promise<{ login: string; password: string } | null> {
  if ((await store.accounts.all()).length > 0) return null
  const wanted = { login: FIRST, name: '市科技局管理员', role: 'city' } as const
  const { password } = await createAccount(store, wanted, { by: '系统', at })
  return { login: FIRST, password }
}

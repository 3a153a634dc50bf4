import type { Account } from '#server/db/account-reader.ts'
import type { Store } from '#server/db/store.ts'
import { AccountRefused } from '#server/usecase/create-account.ts'
import { CallFailed } from './command.ts'

/** The account that a command names; else the call fails. */
export async function accountNamed(store: Store, login: string): Promise<Account> {
  const account = await store.accounts.byLogin(login.trim().toLowerCase())
  if (!account) throw new CallFailed(`没有账号 ${login}，用 user list 查看`)
  return account
}

/** What is refused fails the call, with its reason. */
export const refusing = <T>(act: Promise<T>): Promise<T> =>
  act.catch((error) => {
    throw error instanceof AccountRefused ? new CallFailed(error.message) : error
  })

import type { Account } from '#server/db/account-reader.ts'
import type { Store } from '#server/db/store.ts'
import type { Scope } from '#shared/workflow/can.ts'

/** An account in the list: with the name of its space, and the district that looks after it. */
export interface AccountLine extends Omit<Account, 'id'> {
  readonly spaceName: string | null
}

/** The accounts that somebody looks after, by login. */
export async function listAccounts(store: Store, scope: Scope): Promise<AccountLine[]> {
  const [accounts, spaces] = await Promise.all([store.accounts.all(scope), store.spaces(scope)])
  const byCode = new Map(spaces.map((space) => [space.code, space]))
  return accounts.map(({ id: _, ...account }) => {
    const space = byCode.get(account.space ?? '')
    return {
      ...account,
      district: account.district ?? space?.district ?? null,
      spaceName: space?.name ?? null,
    }
  })
}

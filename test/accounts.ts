import { openStore, type Store } from '#server/db/store.ts'
import { createAccount } from '#server/usecase/create-account.ts'
import { DEMO_PASSWORD } from '#server/usecase/demo-accounts.ts'

/** Accounts for tests: one of each kind, and a second of the city bureau; named as the demo's are. */
export type Login = 'city' | 'city2' | 'district' | 'space' | 'auditor' | 'expert'

export const PASSWORD = DEMO_PASSWORD

const DOING = { by: 'test', at: '2026-01-01T00:00:00.000Z' }

/**
 * Makes the accounts that are not there: the district bureau of the first space of the registry (or of the one
 * that is named), and that space; neither where the registry is empty.
 */
export async function addAccounts(store: Store, code?: string): Promise<void> {
  const there = new Set((await store.accounts.all()).map(({ login }) => login))
  const spaces = await store.spaces('all')
  const space = spaces.find((one) => code === undefined || one.code === code)
  for (const account of [
    { login: 'city', name: '市科技局甲', role: 'city' },
    { login: 'city2', name: '市科技局乙', role: 'city' },
    { login: 'auditor', name: '审计', role: 'auditor' },
    { login: 'expert', name: '评审专家', role: 'expert' },
    ...(space
      ? ([
          { login: 'district', name: '区县科技局', role: 'district', district: space.district },
          { login: 'space', name: '众创空间', role: 'space', space: space.code },
        ] as const)
      : []),
  ] as const) {
    if (!there.has(account.login)) await createAccount(store, { ...account, password: PASSWORD }, DOING)
  }
}

/** The same, on a database file. */
export async function addAccountsTo(database: string): Promise<void> {
  const store = openStore(database)
  try {
    await addAccounts(store)
  } finally {
    store.close()
  }
}

import type { Store } from '#server/db/store.ts'
import { documentsOf } from '#shared/scheme/document.ts'
import { markedItems } from '#shared/scheme/marked-items.ts'
import type { Role } from '#shared/workflow/actor.ts'
import { type AccountWanted, createAccount } from './create-account.ts'
import { defaultScheme } from './default-scheme.ts'

/** The demo's accounts: one of each kind, and a second of the city bureau, since some things need two people. */
export const DEMO_ACCOUNTS = [
  { login: 'city', name: '示例·市科技局甲', role: 'city' },
  { login: 'city2', name: '示例·市科技局乙', role: 'city' },
  { login: 'district', name: '示例·鹿城区科技局', role: 'district', district: '鹿城区' },
  { login: 'space', name: '示例·空间 WZ-LC-011', role: 'space', space: 'WZ-LC-011' },
  { login: 'auditor', name: '示例·审计', role: 'auditor' },
  { login: 'expert', name: '示例·评审专家', role: 'expert' },
] as const satisfies readonly (AccountWanted & { readonly role: Role })[]

/** Of all of them: it is shown on the demo's sign-in page. */
export const DEMO_PASSWORD = 'Yanshi-2025-WZ'

/** Makes the demo's accounts where there are none. The expert marks whatever the default scheme has marked. */
export async function addDemoAccounts(store: Store, by: string, at: string): Promise<void> {
  if ((await store.accounts.all()).length > 0) return
  for (const account of DEMO_ACCOUNTS) {
    await createAccount(store, { ...account, password: DEMO_PASSWORD }, { by, at })
  }
  const marked = documentsOf(defaultScheme())
    .flatMap(markedItems)
    .map(({ id }) => id)
  for (const { year } of await store.reportYears('all')) {
    if (marked.length > 0) await store.accounts.grant('expert', year, marked, { by, at })
  }
}

import type { Store } from '#server/db/store.ts'
import type { Scope } from '#shared/workflow/can.ts'

/** Who stands behind a login in the records. */
export interface NamedAccount {
  readonly login: string
  readonly name: string
}

/**
 * The people behind the logins that records are signed with: those of the bureaus, to a district bureau the city's and
 * its own; those of spaces (they may be their contacts) only to who may read personal data.
 */
export async function nameAccounts(
  store: Store,
  scope: Scope,
  mayReadPersonal: boolean,
): Promise<NamedAccount[]> {
  if (scope === 'none') return []
  const own = scope === 'all' ? null : scope.district
  const offices = (await store.accounts.all()).filter(
    ({ role, district }) => role !== 'space' && (own === null || role === 'city' || district === own),
  )
  const spaces = mayReadPersonal
    ? (await store.accounts.all(scope)).filter(({ role }) => role === 'space')
    : []
  return [...offices, ...spaces].map(({ login, name }) => ({ login, name }))
}

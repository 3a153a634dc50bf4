import type { Store } from '#server/db/store.ts'
import type { Scope } from '#shared/workflow/can.ts'

/** For whom a bureau makes accounts: spaces in its reach and, for the city bureau, districts. */
export interface Places {
  readonly districts: readonly string[]
  readonly spaces: readonly { readonly code: string; readonly name: string }[]
}

export async function listPlaces(store: Store, scope: Scope): Promise<Places> {
  const [districts, spaces] = await Promise.all([store.districts(), store.spaces(scope)])
  return {
    districts: scope === 'all' ? districts.map(({ name }) => name) : [],
    spaces: spaces.map(({ code, name }) => ({ code, name })),
  }
}

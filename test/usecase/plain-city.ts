import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { appRouter } from '#server/api/router.ts'
import { createCallerFactory } from '#server/api/trpc.ts'
import { openStore, type Store } from '#server/db/store.ts'
import { openSources } from '#server/file/source.ts'
import { importRegistry } from '#server/usecase/import-registry.ts'
import { importReports } from '#server/usecase/import-reports.ts'

/** The small city of test/cases/plain: a registry, and reports of 2024 and 2025, all verified, none run. */

const CITY = join(import.meta.dirname, '../cases/plain')
const AT = '2026-01-15T08:00:00.000Z'

export async function openPlainCity(file = ':memory:'): Promise<Store> {
  const store = openStore(file)
  const registry = readdirSync(join(CITY, 'registry')).map((name) => join(CITY, 'registry', name))
  await importRegistry(store, await openSources(registry), AT)
  for (const year of [2024, 2025]) {
    const entries = await openSources([join(CITY, String(year))])
    await importReports(store, {
      year,
      entries,
      space: null,
      scope: 'all',
      advance: 'verified',
      by: 'test',
      at: AT,
    })
  }
  return store
}

/** Calls the procedures of the page's API as someone of the city bureau. */
export const callerOn = (store: Store) =>
  createCallerFactory(appRouter)({
    store,
    demo: false,
    actor: { role: 'city', login: '市科技局' },
    now: () => AT,
  })

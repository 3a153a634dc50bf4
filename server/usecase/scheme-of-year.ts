import type { Store } from '#server/db/store.ts'
import type { Scheme } from '#shared/scheme/document.ts'
import { defaultScheme } from './default-scheme.ts'
import { schemeInForce } from './scheme-to-run.ts'

/** The scheme by which a year is marked: the one in force, else that of its newest run, else the default one. */
export const schemeOfYear = async (store: Store, year: number): Promise<Scheme> =>
  (await schemeInForce(store, year))?.document ?? (await store.latestRun(year))?.scheme ?? defaultScheme()

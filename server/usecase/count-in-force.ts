import type { ExcludedRow } from '#server/db/finding-reader.ts'
import type { Store } from '#server/db/store.ts'
import { measureWithout } from '#shared/metric/measure-without.ts'
import type { Measurement } from '#shared/metric/measurement.ts'
import { rowsOf } from '#shared/reading/stored-rows.ts'
import type { Space } from '#shared/registry/space.ts'
import { excludedIn, rowsOut } from './excluded-rows.ts'

/** Counts a space's report in force from its ledgers, without the rows that are excluded; null where there is none. */
export async function countInForce(
  store: Store,
  year: number,
  { code, opened }: Pick<Space, 'code' | 'opened'>,
  excluded: readonly ExcludedRow[],
): Promise<Measurement | null> {
  const number = await store.inForceNumber(year, code)
  const revision = number === null ? null : await store.revision(year, code, number)
  if (!revision) return null
  const out = rowsOut(excludedIn(revision, excluded))
  return measureWithout(rowsOf(revision.ledgers), { year, opened }, out)
}

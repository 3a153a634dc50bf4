import type { RevisionHead } from '#server/db/report-reader.ts'
import type { Store } from '#server/db/store.ts'
import type { Metrics } from '#shared/metric/measurement.ts'
import type { Space } from '#shared/registry/space.ts'
import { countRevision } from './count-revision.ts'

/** A revision's metrics, and which one it is. */
export interface CountedRevision {
  readonly year: number
  readonly revision: number
  /** Whether it is what the appraisal counts. */
  readonly inForce: boolean
  readonly metrics: Metrics
}

/** What a revision does to the metrics. */
export interface ReportEffect {
  readonly after: CountedRevision & { readonly errors: number }
  /** The revision in force before it, or else the last one that was handed in; null where there is none. */
  readonly before: CountedRevision | null
  /** Last year's report in force; null where there is none. */
  readonly lastYear: CountedRevision | null
}

/** What a revision (the newest, or that number) does to the metrics; null where there is none. */
export async function showEffect(
  store: Store,
  { year, space: code, revision: number }: { year: number; space: string; revision?: number | undefined },
): Promise<ReportEffect | null> {
  const space = await store.space(code)
  const shown = await store.revision(year, code, number)
  if (!space || !shown) return null
  const inForce = await store.inForceNumber(year, code)
  const before = baselineOf(await store.revisionHeads(year, code), inForce, shown.number)
  const lastInForce = await store.inForceNumber(year - 1, code)
  return {
    after: { ...(await counted(store, space, year, shown.number, inForce))!, errors: shown.errors },
    before: before === null ? null : await counted(store, space, year, before, inForce),
    lastYear: lastInForce === null ? null : await counted(store, space, year - 1, lastInForce, lastInForce),
  }
}

/** Of the earlier revisions, newest first: the one in force, or else the last that was handed in. */
function baselineOf(heads: readonly RevisionHead[], inForce: number | null, shown: number): number | null {
  if (inForce !== null && inForce < shown) return inForce
  return heads.find(({ revision, status }) => revision < shown && status !== 'draft')?.revision ?? null
}

async function counted(
  store: Store,
  space: Space,
  year: number,
  number: number,
  inForce: number | null,
): Promise<CountedRevision | null> {
  const revision = await store.revision(year, space.code, number)
  if (!revision) return null
  const { metrics } = await countRevision(store, year, space, revision)
  return { year, revision: number, inForce: number === inForce, metrics }
}

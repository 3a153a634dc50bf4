import type { Store } from '#server/db/store.ts'
import type { PlainDate } from '#shared/base/plain-date.ts'
import type { ListedSpace } from '#shared/workflow/notice-request.ts'
import { publicList } from '#shared/workflow/public-list.ts'
import { sameJson } from '#shared/workflow/snapshot.ts'
import { hasReached } from '#shared/workflow/stage.ts'
import { schemeInfo } from './show-ranking.ts'

/** A year's public list (公示名单), or what was published. */
export interface PublicList {
  readonly year: number
  readonly stage: 'publicity' | 'published'
  /** First and last day of publicity. */
  readonly publicityFrom: PlainDate | null
  readonly publicityUntil: PlainDate | null
  /** When the list was last computed, where it is not as it was put up; null where it is, and once it is published. */
  readonly correctedAt: string | null
  /** What is published: which edition, when, and the hash of its snapshot. Null in publicity. */
  readonly edition: {
    readonly number: number
    readonly at: string
    readonly reason: string | null
    readonly sha256: string
  } | null
  /** Names of the grades, best first. */
  readonly grades: readonly string[]
  readonly rows: readonly ListedSpace[]
}

/** The list that everybody may see; null before publicity. */
export async function showPublicList(store: Store, year: number): Promise<PublicList | null> {
  const appraisal = await store.years.get(year)
  const run = await store.newestRun(year)
  if (!appraisal || !run || !hasReached(appraisal.stage, 'publicity')) return null
  const { publicityFrom, publicityUntil } = appraisal
  const [newest] = await store.editions.heads(year)
  const { grades } = schemeInfo(run.scheme)
  const rows = publicList(await store.runResults(run.id, 'all'), grades)
  const isPublic = appraisal.stage === 'publicity'
  return {
    year,
    stage: isPublic ? 'publicity' : 'published',
    ...{ publicityFrom, publicityUntil, grades },
    correctedAt: isPublic && !sameJson(await listPutUp(store, year), rows) ? run.at : null,
    edition: newest
      ? { number: newest.number, at: newest.at, reason: newest.reason, sha256: newest.sha256 }
      : null,
    rows,
  }
}

/** The list as it was when it was put up: of the run that was the newest then. */
async function listPutUp(store: Store, year: number): Promise<readonly ListedSpace[]> {
  const putUp = (await store.years.moves(year)).find(({ to }) => to === 'publicity')
  const run = putUp && (await store.latestRun(year, putUp.at))
  return run ? publicList(await store.runResults(run.id, 'all'), schemeInfo(run.scheme).grades) : []
}

/** The years whose list everybody may see, newest first. */
export async function listPublicYears(
  store: Store,
): Promise<{ readonly year: number; readonly stage: 'publicity' | 'published' }[]> {
  return (await store.years.all())
    .flatMap(({ year, stage }) => (stage === 'publicity' || stage === 'published' ? [{ year, stage }] : []))
    .reverse()
}

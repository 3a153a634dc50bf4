import type { Store } from '#server/db/store.ts'
import type { PlainDate } from '#shared/base/plain-date.ts'
import type { ListedSpace } from '#shared/workflow/notice-request.ts'
import { publicList } from '#shared/workflow/public-list.ts'
import { hasReached } from '#shared/workflow/stage.ts'
import { schemeInfo } from './show-ranking.ts'

/** A year's public list (公示名单), or what was published. */
export interface PublicList {
  readonly year: number
  readonly stage: 'publicity' | 'published'
  /** First and last day of publicity. */
  readonly publicityFrom: PlainDate | null
  readonly publicityUntil: PlainDate | null
  /** When the list was last corrected while it was public; null where it is as it began, and once it is published. */
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
  return {
    year,
    stage: appraisal.stage === 'published' ? 'published' : 'publicity',
    ...{ publicityFrom, publicityUntil, grades },
    correctedAt: appraisal.stage === 'publicity' ? await correctedAt(store, year, run.at) : null,
    edition: newest
      ? { number: newest.number, at: newest.at, reason: newest.reason, sha256: newest.sha256 }
      : null,
    rows: publicList(await store.runResults(run.id, 'all'), grades),
  }
}

/** The instant of the run that is shown, where it came after the list was put up. */
async function correctedAt(store: Store, year: number, runAt: string): Promise<string | null> {
  const putUp = (await store.years.moves(year)).find(({ to }) => to === 'publicity')
  return putUp && runAt > putUp.at ? runAt : null
}

/** The years whose list everybody may see, newest first. */
export async function listPublicYears(
  store: Store,
): Promise<{ readonly year: number; readonly stage: 'publicity' | 'published' }[]> {
  return (await store.years.all())
    .flatMap(({ year, stage }) => (stage === 'publicity' || stage === 'published' ? [{ year, stage }] : []))
    .reverse()
}

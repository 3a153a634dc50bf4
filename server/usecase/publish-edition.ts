import { NotPublishable } from '#server/db/edition-store.ts'
import type { Store } from '#server/db/store.ts'
import { canonicalJson, sha256Of } from '#server/file/canonical.ts'
import { editionDifferences } from '#shared/workflow/edition-difference.ts'
import { replays, type Snapshot } from '#shared/workflow/snapshot.ts'
import { buildSnapshot } from './build-snapshot.ts'
import { recountsFrom } from './recount.ts'

/** A publication that one person of the city bureau proposed and another confirms. */
export interface Publication {
  readonly year: number
  /** The proposal's number. */
  readonly proposal: number
  readonly confirmedBy: string
  readonly at: string
}

/**
 * Publishes the year's newest run: as its first edition, or after that as a further one with its differences. The
 * snapshot is worked out again before it is kept: what does not come out the same is not published.
 * @throws NotPublishable
 */
export async function publishEdition(store: Store, publication: Publication): Promise<void> {
  const { year } = publication
  const run = await store.latestRun(year)
  if (!run) throw new NotPublishable('本年度还没有计算，不能发布')
  const [newest] = await store.editions.heads(year)
  if (newest?.run === run.id) throw new NotPublishable('最近一次计算已经发布；更正后请先重新计算')
  const number = (newest?.number ?? 0) + 1
  const snapshot = await buildSnapshot(store, run, number)
  const faults = [...(await recountsFrom(store, snapshot)), ...(replays(snapshot) ? [] : [NOT_REPLAYED])]
  if (faults.length > 0) {
    throw new NotPublishable(`最近一次计算之后数据又有变动，请重新计算后再发布：${faults.join('；')}`)
  }
  const text = canonicalJson(snapshot)
  await store.editions.publish({
    ...publication,
    ...{ number, run: run.id, snapshot: text, sha256: sha256Of(text) },
    differences: newest ? await differencesFrom(store, year, newest.number, snapshot) : null,
  })
}

const NOT_REPLAYED = '按方案重算的得分与计算结果不一致'

async function differencesFrom(store: Store, year: number, number: number, next: Snapshot) {
  const before = JSON.parse((await store.editions.snapshot(year, number))!) as Snapshot
  return editionDifferences(before.results, next.results)
}

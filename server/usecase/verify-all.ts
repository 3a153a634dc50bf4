import type { AuditCheck } from '#server/db/audit-store.ts'
import type { EditionHead } from '#server/db/edition-store.ts'
import type { Store } from '#server/db/store.ts'
import type { DatabaseCheck } from '#server/db/upkeep.ts'
import { canonicalJson, sha256Of } from '#server/file/canonical.ts'
import { replays, type Snapshot, sameJson } from '#shared/workflow/snapshot.ts'
import { recountsFrom } from './recount.ts'

/** What became of a published edition that was worked out again. */
export interface EditionCheck {
  readonly year: number
  readonly edition: number
  readonly sha256: string
  /** What does not come out the same, a sentence each; empty where all does. */
  readonly faults: readonly string[]
}

/** What checking everything found (`verify`). */
export interface Verification {
  readonly ok: boolean
  readonly editions: readonly EditionCheck[]
  readonly audit: AuditCheck
  readonly database: DatabaseCheck
}

/**
 * Works every published edition out again from what is stored, and checks the audit log's chain, the bytes of all
 * kept files and the database itself (workflow: `verify`).
 */
export async function verifyAll(store: Store): Promise<Verification> {
  const audit = await store.log.check()
  const database = await store.upkeep.check()
  const editions: EditionCheck[] = []
  for (const head of await store.editions.all()) {
    const { year, number, sha256 } = head
    editions.push({ year, edition: number, sha256, faults: await editionFaults(store, head) })
  }
  const sound =
    audit.brokenAt === null &&
    editions.every(({ faults }) => faults.length === 0) &&
    Object.values(database).every((faults) => faults.length === 0)
  return { ok: sound, editions, audit, database }
}

async function editionFaults(store: Store, { year, number, sha256, run }: EditionHead): Promise<string[]> {
  const text = (await store.editions.snapshot(year, number))!
  if (sha256Of(text) !== sha256) return ['快照内容与发布时的校验值不符']
  const snapshot = JSON.parse(text) as Snapshot
  const faults = await recountsFrom(store, snapshot)
  if (canonicalJson(snapshot) !== text) faults.push('快照不是规范格式')
  if (!replays(snapshot)) faults.push('按快照中的方案和指标重算，得分、排名或等级不一致')
  if (!sameJson(await store.runResults(run, 'all'), snapshot.results))
    faults.push('页面显示的结果与快照不一致')
  return faults
}

import type { AuditCheck, Publication } from '#server/db/audit-store.ts'
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
  const log = await store.log.publications()
  const editions: EditionCheck[] = []
  for (const head of await store.editions.all()) {
    const { year, number, sha256 } = head
    editions.push({
      year,
      edition: number,
      sha256,
      faults: [...logFaults(head, log), ...(await editionFaults(store, head))],
    })
  }
  const sound =
    audit.brokenAt === null &&
    editions.every(({ faults }) => faults.length === 0) &&
    Object.values(database).every((faults) => faults.length === 0)
  const lost = log.filter(
    ({ year, edition }) => !editions.some((one) => one.year === year && one.edition === edition),
  )
  for (const { year, edition, sha256 } of lost)
    editions.push({ year, edition, sha256, faults: ['审计日志中发布过的这一版已不存在'] })
  return { ok: sound && lost.length === 0, editions, audit, database }
}

/** What an edition and the log say of each other: who published it, and where the log stood then. */
function logFaults(head: EditionHead, log: readonly Publication[]): string[] {
  const entry = log.find(({ year, edition }) => year === head.year && edition === head.number)
  if (!entry) return ['审计日志中没有发布这一版的记录']
  const faults: string[] = []
  if (entry.previous !== head.auditHead) faults.push('发布时的审计日志校验值与现在的日志不符')
  if (entry.sha256 !== head.sha256) faults.push('校验值与审计日志中发布时的不符')
  if (entry.by !== head.confirmedBy || entry.proposedBy !== head.by || entry.at !== head.at)
    faults.push('提请人、复核人或发布时间与审计日志不符')
  return faults
}

async function editionFaults(store: Store, { year, number, sha256, run }: EditionHead): Promise<string[]> {
  const text = (await store.editions.snapshot(year, number))!
  if (sha256Of(text) !== sha256) return ['快照内容与发布时的校验值不符']
  const snapshot = JSON.parse(text) as Snapshot
  const faults = await recountsFrom(store, snapshot)
  if (snapshot.year !== year || snapshot.edition !== number) faults.push('快照是另一年度或另一版的')
  if (canonicalJson(snapshot) !== text) faults.push('快照不是规范格式')
  if (!replays(snapshot)) faults.push('按快照中的方案和指标重算，得分、排名或等级不一致')
  if (!sameJson(await store.runResults(run, 'all'), snapshot.results))
    faults.push('页面显示的结果与快照不一致')
  return faults
}

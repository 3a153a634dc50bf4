import type { Store } from '#server/db/store.ts'
import type { ReportFacts } from '#shared/appraisal/city.ts'
import { nameKey } from '#shared/base/text.ts'
import { lostClaims } from '#shared/metric/claims.ts'
import { measureWithout } from '#shared/metric/measure-without.ts'
import type { Claim } from '#shared/metric/measurement.ts'
import { rowsOf } from '#shared/reading/stored-rows.ts'
import { type Snapshot, sameJson } from '#shared/workflow/snapshot.ts'
import { indexesOf } from './excluded-rows.ts'
import { factsOf } from './report-facts.ts'

/**
 * Counts the reports that a snapshot names again, from their stored rows, and compares with what its spaces were
 * appraised by. Gives a sentence for each space that differs; none where all come out the same.
 */
export async function recountsFrom(store: Store, snapshot: Snapshot): Promise<string[]> {
  const { year, registry, reports, decisions } = snapshot
  const spaces = new Map(registry.spaces.map((space) => [space.code, space]))
  const counted = new Map<string, Parameters<typeof factsOf>[0]>()
  const claims = new Map<string, readonly Claim[]>()
  const excluded = Map.groupBy(decisions.excludedRows, ({ space }) => space)
  const faults: string[] = []
  for (const { space: code, revision: number, ledgers } of reports) {
    const revision = await store.revision(year, code, number)
    const hashes = await store.ledgerHashes(year, code, number)
    const space = spaces.get(code)
    if (!revision || !space || !sameJson(hashes, ledgers)) {
      faults.push(`${code} 第 ${number} 次报告与快照不一致`)
      continue
    }
    const rows = rowsOf(revision.ledgers)
    const out = indexesOf(revision.ledgers, excluded.get(code) ?? [])
    const measured = measureWithout(rows, { year, opened: space.opened }, out)
    claims.set(code, measured.claims)
    counted.set(code, {
      ...measured,
      profile: rows.profile[0] ?? null,
      extras: Object.fromEntries(rows.extras.map(({ item, value }) => [nameKey(item), value])),
    })
  }
  const lost = lostClaims(claims, new Map(decisions.claims))
  for (const { code, report } of snapshot.facts) {
    const own = counted.get(code)
    const again = own ? factsOf(own, spaces.get(code)!, year, lost.get(code)) : null
    if (!sameJson(numbersOf(again), numbersOf(report))) faults.push(`${code} 指标重算结果与快照不一致`)
  }
  return faults
}

/** What of a report decides points: not the sentences about it. */
const numbersOf = (report: ReportFacts | null) =>
  report && { metrics: report.metrics, conditions: report.conditions, extras: report.extras }

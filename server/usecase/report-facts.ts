import type { ReportInForce } from '#server/db/report-reader.ts'
import type { Store } from '#server/db/store.ts'
import type { ReportFacts } from '#shared/appraisal/city.ts'
import { type LostClaims, lostClaims, settleMetrics } from '#shared/metric/claims.ts'
import { judgeConditions } from '#shared/metric/judge-conditions.ts'
import { measure } from '#shared/metric/measure.ts'
import type { ConditionResult } from '#shared/metric/measurement.ts'
import { rowsOf } from '#shared/reading/stored-rows.ts'
import type { Space } from '#shared/registry/space.ts'

/**
 * What the reports in force of a year give to scoring, by space: the metrics kept with each, claims on the same
 * firms settled. Ledgers are read only of a space whose day of opening was corrected since it was counted.
 */
export async function readReportFacts(
  store: Store,
  year: number,
  spaces: ReadonlyMap<string, Space>,
): Promise<Map<string, ReportFacts>> {
  const lost = lostClaims(await store.contestedClaims(year))
  const facts = new Map<string, ReportFacts>()
  for (const report of await store.inForce(year)) {
    const space = spaces.get(report.space)
    if (!space) continue
    const counted =
      space.opened === report.opened ? report.metrics : await countAgain(store, year, space, report)
    facts.set(report.space, factsOf({ ...report, metrics: counted }, space, year, lost.get(report.space)))
  }
  return facts
}

async function countAgain(store: Store, year: number, space: Space, report: ReportInForce) {
  const number = await store.inForceNumber(year, space.code)
  const revision = number === null ? null : await store.revision(year, space.code, number)
  if (!revision) return report.metrics
  return measure(rowsOf(revision.ledgers), { year, opened: space.opened }).metrics
}

const NONE_LOST: LostClaims = new Set()

/** What a counted report gives to scoring, without the claims that it loses. */
export function factsOf(
  report: Pick<ReportInForce, 'metrics' | 'claims' | 'profile' | 'extras'>,
  space: Space,
  year: number,
  lost = NONE_LOST,
): ReportFacts {
  const metrics = settleMetrics(report.metrics, report.claims, lost)
  const conditions = judgeConditions({ metrics, profile: report.profile, space, year })
  return {
    metrics,
    conditions: Object.fromEntries(conditions.map(({ id, state }) => [id, state])) as Record<
      ConditionResult['id'],
      ConditionResult['state']
    >,
    shortfalls: Object.fromEntries(
      conditions
        .filter(({ state }) => state !== 'met')
        .map(({ id, value, bar }) => [id, `${value}，要求${bar}`]),
    ),
    extras: report.extras,
  }
}

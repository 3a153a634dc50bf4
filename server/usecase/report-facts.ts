import type { ReportInForce } from '#server/db/report-reader.ts'
import type { Store } from '#server/db/store.ts'
import type { ReportFacts } from '#shared/appraisal/city.ts'
import { type LostClaims, lostClaims, settleMetrics } from '#shared/metric/claims.ts'
import { judgeConditions } from '#shared/metric/judge-conditions.ts'
import type { ConditionResult } from '#shared/metric/measurement.ts'
import type { Space } from '#shared/registry/space.ts'
import { type DecidedFindings, readDecided } from './decided-findings.ts'
import { settleYear } from './settle-year.ts'

/**
 * What the reports in force of a year give to scoring, by space: the metrics kept with each (see `settle-year.ts`),
 * claims on the same firms settled.
 * @param decided what is decided of the year's findings; left out: what is kept
 */
export async function readReportFacts(
  store: Store,
  year: number,
  spaces: ReadonlyMap<string, Space>,
  decided?: DecidedFindings,
): Promise<Map<string, ReportFacts>> {
  const settled = await settleYear(store, year, spaces, decided ?? (await readDecided(store, year)))
  const lost = lostClaims(settled.contested, settled.decided)
  return new Map(
    settled.reports.map((report) => {
      const { space } = report
      return [space, factsOf(report, spaces.get(space)!, year, lost.get(space))]
    }),
  )
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
    publicArea: report.profile?.publicArea ?? null,
    extras: report.extras,
  }
}

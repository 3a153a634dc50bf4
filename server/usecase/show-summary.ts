import type { Store } from '#server/db/store.ts'
import { METRIC_GROUPS } from '#shared/metric/metrics.ts'
import { covers, type Scope } from '#shared/workflow/can.ts'
import { REPORT_STATUS_TITLE } from '#shared/workflow/report-move.ts'
import { type SummaryTable, summaryTable } from '#shared/workflow/summary-table.ts'
import { listReviews } from './list-reviews.ts'

/** A district's summary (汇总表); null where the scope does not take the district in. */
export async function showSummary(
  store: Store,
  { year, district }: { year: number; district: string },
  scope: Scope,
): Promise<SummaryTable | null> {
  if (!covers(scope, { district })) return null
  if (!(await store.districts()).some(({ name }) => name === district)) return null
  const items = await listReviews(store, year, { district })
  return summaryTable({
    ...{ year, district, metrics: METRIC_GROUPS[0]!.metrics },
    spaces: items.map((item) => ({
      ...{ code: item.space, name: item.name },
      state: item.status === 'missing' ? '未报送' : REPORT_STATUS_TITLE[item.status],
      ...{ submittedAt: item.submittedAt, verifiedAt: item.verifiedAt, onSite: item.visitedOn },
      ...{ metrics: item.metrics, reason: item.absence },
    })),
  })
}

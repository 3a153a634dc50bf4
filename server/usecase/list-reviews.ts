import type { Store } from '#server/db/store.ts'
import type { PlainDate } from '#shared/base/plain-date.ts'
import type { LedgerId } from '#shared/ledger/ledgers.ts'
import type { Metrics } from '#shared/metric/measurement.ts'
import type { Scope } from '#shared/workflow/can.ts'
import { type MetricJump, metricJumps } from '#shared/workflow/metric-jumps.ts'
import type { ReportStatus } from '#shared/workflow/report-move.ts'
import { takingPart } from './taking-part.ts'

/** A space in the review queue (审核). */
export interface ReviewItem {
  readonly space: string
  readonly name: string
  readonly district: string
  /** Of the newest revision that was handed in; `draft` where there are drafts alone, `missing` where there is nothing. */
  readonly status: ReportStatus | 'missing'
  readonly revision: number | null
  /** A newer draft is being worked on. */
  readonly hasDraft: boolean
  readonly submittedAt: string | null
  readonly verifiedAt: string | null
  readonly visitedOn: PlainDate | null
  readonly warnings: number
  readonly rows: Readonly<Record<LedgerId, number>> | null
  readonly metrics: Metrics | null
  /** Against last year's report in force, biggest first. */
  readonly jumps: readonly MetricJump[]
  /** Why nothing was handed in, as the district noted it. */
  readonly absence: string | null
}

/** Those to be decided first, those that wait for the space next, those that are done last. */
const ORDER: readonly ReviewItem['status'][] = [
  'submitted',
  'returned',
  'draft',
  'missing',
  'verified',
  'accepted',
]

/** Of so many jumps each report tells in the queue. */
const JUMPS = 3

/** The spaces in a scope that take part: submitted reports first, of these the one that waited longest. */
export async function listReviews(store: Store, year: number, scope: Scope): Promise<ReviewItem[]> {
  const handedIn = new Map((await store.reviews.handedIn(year, scope)).map((one) => [one.space, one]))
  const heads = new Map((await store.reportHeads(year, scope)).map((head) => [head.space, head]))
  const lastYear = await store.reviews.metricsInForce(year - 1, scope)
  const absences = new Map((await store.reviews.absences(year, scope)).map((one) => [one.space, one.reason]))
  const takes = await takingPart(store, year)
  const spaces = (await store.spaces(scope)).filter(
    (space) => takes(space) || (heads.has(space.code) && !takes.excluded.has(space.code)),
  )
  return spaces
    .map(({ code: space, name, district }): ReviewItem => {
      const report = handedIn.get(space)
      const before = lastYear.get(space)
      const absence = report ? null : (absences.get(space) ?? null)
      if (!report) {
        const status = heads.has(space) ? 'draft' : 'missing'
        return { ...NOTHING, space, name, district, status, hasDraft: heads.has(space), absence }
      }
      const { revision, status, newest, submittedAt, verifiedAt, visitedOn, warnings, counts, metrics } =
        report
      return {
        ...{ space, name, district, status, revision, hasDraft: newest > revision, submittedAt, verifiedAt },
        ...{ visitedOn, warnings, rows: counts, metrics, absence },
        jumps: before ? metricJumps(before, metrics).slice(0, JUMPS) : [],
      }
    })
    .sort(
      (a, b) =>
        ORDER.indexOf(a.status) - ORDER.indexOf(b.status) ||
        (a.submittedAt ?? '').localeCompare(b.submittedAt ?? '') ||
        (a.space < b.space ? -1 : 1),
    )
}

const NOTHING = {
  ...{ revision: null, submittedAt: null, verifiedAt: null, visitedOn: null, warnings: 0 },
  ...{ rows: null, metrics: null, jumps: [] },
} as const

import type { KeptRun } from '#server/db/run-store.ts'
import type { Store } from '#server/db/store.ts'
import { exact, round, sum } from '#shared/base/exact.ts'
import { METRICS, type MetricId } from '#shared/metric/metrics.ts'
import type { Actor } from '#shared/workflow/actor.ts'
import { can, scopeOf } from '#shared/workflow/can.ts'
import { listReports, type ReportListItem } from './list-reports.ts'
import { resultScope } from './result-scope.ts'
import { type RunInfo, runInfo } from './run-info.ts'

/** How far a district's spaces are with their reports. Every space taking part is in exactly one of the counts. */
export interface DistrictProgress {
  readonly district: string
  readonly kind: '县市区' | '功能区'
  readonly spaces: number
  /** With a report in force (verified or accepted). */
  readonly inForce: number
  readonly submitted: number
  readonly draft: number
  /** Nothing handed in. */
  readonly missing: number
}

export interface Overview {
  readonly year: number
  readonly run: RunInfo | null
  readonly progress: readonly DistrictProgress[]
  /** Spaces taking part without a report in force, and how far they are. */
  readonly outstanding: readonly {
    readonly space: string
    readonly name: string
    readonly district: string
    readonly status: 'missing' | 'draft' | 'submitted' | 'returned'
    readonly errors: number
  }[]
  /** The city's sums over the run's scored, vetoed and exempt spaces with a report, this year and the year before. */
  readonly totals: readonly {
    readonly metric: MetricId
    readonly value: number | null
    readonly before: number | null
  }[]
}

/** Sums over a city that mean something: of shares and of years' ends there are none. */
const SUMMED: readonly MetricId[] = [
  ...(['events_held', 'event_participants', 'new_firms', 'mentor_sessions'] as const),
  ...(['mentors_active', 'tenants_year_end', 'workstations', 'investment'] as const),
]

/**
 * How far the spaces that the actor may look at are in a year, and the city's figures against the year before, each
 * where the actor may see results of that year.
 */
export async function showOverview(store: Store, actor: Actor, year: number): Promise<Overview> {
  const [districts, reports, run] = await Promise.all([
    store.districts(),
    listReports(store, year, scopeOf(actor, 'report.read')),
    visibleRun(store, actor, year),
  ])
  const totals = await cityTotals(store, actor, year)
  const before = await cityTotals(store, actor, year - 1)
  const outstanding = reports.filter(({ inForce }) => inForce === null)
  return {
    year,
    run: run && runInfo(run),
    progress: districts
      .map(({ name: district, kind }) => ({
        ...{ district, kind },
        ...progressOf(reports.filter((report) => report.district === district)),
      }))
      .filter(({ spaces }) => spaces > 0),
    outstanding: outstanding.map(({ space, name, district, status, errors }) => ({
      ...{ space, name, district, errors },
      status: status as Overview['outstanding'][number]['status'],
    })),
    totals: SUMMED.map((metric) => ({
      metric,
      value: totals?.get(metric) ?? null,
      before: before?.get(metric) ?? null,
    })),
  }
}

function progressOf(reports: readonly ReportListItem[]) {
  const count = (status: ReportListItem['status']) =>
    reports.filter((report) => report.inForce === null && report.status === status).length
  return {
    spaces: reports.length,
    inForce: reports.filter(({ inForce }) => inForce !== null).length,
    submitted: count('submitted'),
    draft: count('draft') + count('returned'),
    missing: count('missing'),
  }
}

/** The newest run of a year whose results the actor may see. */
const visibleRun = async (store: Store, actor: Actor, year: number): Promise<KeptRun | null> =>
  (await resultScope(store, actor, year)) === 'none' ? null : store.newestRun(year)

/** Sums of the metrics that the newest run read; null where there is none, or they would tell of single spaces. */
async function cityTotals(
  store: Store,
  actor: Actor,
  year: number,
): Promise<Map<MetricId, number | null> | null> {
  const run = await visibleRun(store, actor, year)
  if (!run) return null
  const results = await store.runResults(run.id, 'all')
  const counted = results.filter(({ metrics }) => Object.keys(metrics).length > 0)
  const stage = await store.years.stage(year)
  if (!can(actor, 'peer.read', { stage, group: counted.length })) return null
  return new Map(
    SUMMED.map((metric) => {
      const values = results.flatMap(({ metrics }) => metrics[metric] ?? [])
      return [metric, values.length === 0 ? null : round(sum(values.map(exact)), METRICS[metric].decimals)]
    }),
  )
}

import type { Store } from '#server/db/store.ts'
import type { Actor } from '#shared/workflow/actor.ts'
import { can, scopeOf } from '#shared/workflow/can.ts'
import type { Stage } from '#shared/workflow/stage.ts'
import { type RunInfo, runInfo } from './run-info.ts'

export interface YearSummary {
  readonly year: number
  /** Where the year's appraisal stands; null where none was opened. */
  readonly stage: Stage | null
  /** How many of the spaces that the actor may look at have handed in anything for the year. */
  readonly reports: number
  /** The newest run, if there has been one and the actor may see what came of it. */
  readonly run: RunInfo | null
}

/** Every year of which an appraisal was opened, or anything handed in or run, newest first. */
export async function listYears(store: Store, actor: Actor): Promise<YearSummary[]> {
  const [reportYears, newestRuns, appraisals] = await Promise.all([
    store.reportYears(scopeOf(actor, 'report.read')),
    store.newestRuns(),
    store.years.all(),
  ])
  const stages = new Map(appraisals.map(({ year, stage }) => [year, stage]))
  const stageOf = (year: number): Stage | null => stages.get(year) ?? null
  const reports = new Map(reportYears.map(({ year, reports }) => [year, reports]))
  const runs = new Map(
    newestRuns
      .filter(({ year }) => can(actor, 'result.read', { stage: stageOf(year) }))
      .map((run) => [run.year, runInfo(run)]),
  )
  return [...new Set([...reports.keys(), ...runs.keys(), ...stages.keys()])]
    .sort((a, b) => b - a)
    .map((year) => ({
      ...{ year, stage: stageOf(year) },
      ...{ reports: reports.get(year) ?? 0, run: runs.get(year) ?? null },
    }))
}

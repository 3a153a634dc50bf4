import type { Store } from '#server/db/store.ts'
import type { Stage } from '#shared/workflow/stage.ts'
import { type RunInfo, runInfo } from './run-info.ts'

export interface YearSummary {
  readonly year: number
  /** Where its appraisal stands; null where none was opened. */
  readonly stage: Stage | null
  /** How many spaces have handed in anything for the year. */
  readonly reports: number
  /** The newest run, if there has been one. */
  readonly run: RunInfo | null
}

/** Every year of which anything was handed in or run, or an appraisal opened, newest first. */
export async function listYears(store: Store): Promise<YearSummary[]> {
  const reports = new Map((await store.reportYears()).map(({ year, reports }) => [year, reports]))
  const opened = new Map((await store.years.all()).map(({ year, stage }) => [year, stage]))
  const runs = new Map((await store.newestRuns()).map((run) => [run.year, runInfo(run)]))
  return [...new Set([...reports.keys(), ...runs.keys(), ...opened.keys()])]
    .sort((a, b) => b - a)
    .map((year) => ({
      year,
      stage: opened.get(year) ?? null,
      reports: reports.get(year) ?? 0,
      run: runs.get(year) ?? null,
    }))
}

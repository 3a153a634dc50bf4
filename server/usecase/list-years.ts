import type { Store } from '#server/db/store.ts'
import { type RunInfo, runInfo } from './run-info.ts'

export interface YearSummary {
  readonly year: number
  /** How many spaces have handed in anything for the year. */
  readonly reports: number
  /** The newest run, if there has been one. */
  readonly run: RunInfo | null
}

/** Every year of which anything was handed in or run, newest first. */
export async function listYears(store: Store): Promise<YearSummary[]> {
  const reports = new Map((await store.reportYears()).map(({ year, reports }) => [year, reports]))
  const runs = new Map((await store.newestRuns()).map((run) => [run.year, runInfo(run)]))
  return [...new Set([...reports.keys(), ...runs.keys()])]
    .sort((a, b) => b - a)
    .map((year) => ({ year, reports: reports.get(year) ?? 0, run: runs.get(year) ?? null }))
}

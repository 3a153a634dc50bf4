import type { ReportFacts, SpaceFacts, SpaceResult } from './city.ts'

/** What of a space's facts its result in a run does not say. Kept beside it, so that the run can be explained. */
export interface RunFacts extends Omit<SpaceFacts, 'code' | 'name' | 'district' | 'report'> {
  readonly report: Omit<ReportFacts, 'metrics'> | null
}

export function runFactsOf({ code: _, name: __, district: ___, report, ...own }: SpaceFacts): RunFacts {
  if (!report) return { ...own, report: null }
  const { metrics: ____, ...rest } = report
  return { ...own, report: rest }
}

/** The facts that a space was appraised by, put together again. */
export const spaceFactsOf = (
  { space: code, name, district, metrics }: SpaceResult,
  { report, ...own }: RunFacts,
): SpaceFacts => ({
  ...{ code, name, district },
  ...own,
  // A result has all metrics wherever there was a report.
  report: report && { ...report, metrics: metrics as ReportFacts['metrics'] },
})

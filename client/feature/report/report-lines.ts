import type { Handing } from '#client/widget/standing.tsx'
import type { ReportsSearch } from './search.ts'

/** Where a space stands with its report. */
export interface ReportLine {
  readonly space: string
  readonly name: string
  readonly district: string
  readonly revision: number | null
  readonly inForce: number | null
  readonly status: Handing
  readonly at: string | null
  readonly errors: number
  readonly warnings: number
}

/** The spaces that pass all filters of the address. */
export function filterReports(
  reports: readonly ReportLine[],
  { status, district, faulty, q }: ReportsSearch,
): ReportLine[] {
  const words = (q ?? '').trim().toLowerCase().split(/\s+/)
  return reports.filter(
    (report) =>
      (status === undefined || report.status === status) &&
      (district === undefined || report.district === district) &&
      (!faulty || report.errors > 0) &&
      words.every((word) => `${report.name} ${report.space}`.toLowerCase().includes(word)),
  )
}

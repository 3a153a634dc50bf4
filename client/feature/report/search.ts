import { ordinalParam, textParam, wordParam } from '#client/widget/search.ts'
import type { Handing } from '#client/widget/standing.tsx'

export const HANDINGS: readonly Handing[] = [
  'missing',
  'draft',
  'submitted',
  'returned',
  'verified',
  'accepted',
]

/** How the list of reports is looked at. */
export interface ReportsSearch {
  readonly status?: Handing
  readonly district?: string
  /** Only reports with errors. */
  readonly faulty?: true
  readonly q?: string
  readonly sort?: string
}

export function reportsSearch(raw: Record<string, unknown>): ReportsSearch {
  return {
    status: wordParam(raw.status, HANDINGS),
    district: textParam(raw.district),
    faulty: raw.faulty === true ? true : undefined,
    q: textParam(raw.q),
    sort: textParam(raw.sort),
  }
}

export interface ReportSearch {
  /** Left out: the newest. */
  readonly revision?: number
}

export const reportSearch = (raw: Record<string, unknown>): ReportSearch => ({
  revision: ordinalParam(raw.revision),
})

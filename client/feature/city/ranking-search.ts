import { textParam, wordParam } from '#client/widget/search.ts'
import type { ResultStatus } from '#client/widget/standing.tsx'

export const STATUSES: readonly ResultStatus[] = ['scored', 'vetoed', 'exempt', 'not_reported']

/** How the ranking is looked at; all of it stands in the address. */
export interface RankingSearch {
  /** By district: each district's ranking under its name. Left out: over all. */
  readonly by?: 'district'
  readonly district?: string
  readonly grade?: string
  readonly status?: ResultStatus
  /** Words looked for in name and code. */
  readonly q?: string
  /** A column's id, `-` before it for largest first; left out: by rank. */
  readonly sort?: string
  /** What stands in the columns of the indicators: the measured values; left out: the points. */
  readonly show?: 'values'
  /** Shows how firm the ranks are; off unless the city bureau turns it on. */
  readonly spread?: true
  /** Shows this year's ranks under last year's scheme beside its own. */
  readonly under?: true
}

export function rankingSearch(raw: Record<string, unknown>): RankingSearch {
  return {
    by: wordParam(raw.by, ['district']),
    district: textParam(raw.district),
    grade: textParam(raw.grade),
    status: wordParam(raw.status, STATUSES),
    q: textParam(raw.q),
    sort: textParam(raw.sort),
    show: wordParam(raw.show, ['values']),
    spread: raw.spread === true ? true : undefined,
    under: raw.under === true ? true : undefined,
  }
}

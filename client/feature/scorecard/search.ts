import { textParam, wordParam } from '#client/widget/search.ts'

export const SHOWN_LEDGERS = ['events', 'tenants', 'mentors', 'mentoring', 'profile', 'extras'] as const
export type ShownLedger = (typeof SHOWN_LEDGERS)[number]

export const ROW_FILTERS = ['counted', 'uncounted', 'newFirm'] as const
export type RowFilter = (typeof ROW_FILTERS)[number]

/** Which rows of which ledger a scorecard shows. */
export interface ScorecardSearch {
  /** Left out: 活动台账. */
  readonly ledger?: ShownLedger
  /** Left out: all rows. */
  readonly rows?: RowFilter
  /** A column of those rows, `-` before it for largest first; left out: as handed in. */
  readonly sort?: string
}

export const scorecardSearch = (raw: Record<string, unknown>): ScorecardSearch => ({
  ledger: wordParam(raw.ledger, SHOWN_LEDGERS),
  rows: wordParam(raw.rows, ROW_FILTERS),
  sort: textParam(raw.sort),
})

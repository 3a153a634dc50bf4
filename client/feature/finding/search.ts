import { textParam, wordParam } from '#client/widget/search.ts'
import {
  FINDING_CODES,
  FINDING_STATES,
  type FindingCode,
  type FindingState,
} from '#shared/workflow/finding.ts'

/** How the findings are looked at. */
export interface FindingsSearch {
  readonly district?: string
  readonly code?: FindingCode
  readonly standing?: FindingState
  readonly q?: string
  readonly sort?: string
}

export const findingsSearch = (raw: Record<string, unknown>): FindingsSearch => ({
  district: textParam(raw.district),
  code: wordParam(raw.code, FINDING_CODES),
  standing: wordParam(raw.standing, FINDING_STATES),
  q: textParam(raw.q),
  sort: textParam(raw.sort),
})

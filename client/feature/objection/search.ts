import { textParam, wordParam } from '#client/widget/search.ts'
import { OBJECTION_STATES, type ObjectionState } from '#shared/workflow/objection.ts'

/** How the objections are looked at. */
export interface ObjectionsSearch {
  readonly district?: string
  readonly standing?: ObjectionState
  readonly q?: string
  readonly sort?: string
  /** The indicator that a new objection is about: the scorecard leads here with it. */
  readonly indicator?: string
}

export const objectionsSearch = (raw: Record<string, unknown>): ObjectionsSearch => ({
  district: textParam(raw.district),
  standing: wordParam(raw.standing, OBJECTION_STATES),
  q: textParam(raw.q),
  sort: textParam(raw.sort),
  indicator: textParam(raw.indicator),
})

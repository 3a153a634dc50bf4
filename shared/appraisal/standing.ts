import type { SchemeDocument } from '#shared/scheme/document.ts'
import type { SpaceFacts, SpaceResult } from './city.ts'
import { holds } from './holds.ts'

export interface Standing {
  readonly status: SpaceResult['status']
  /** Ids of the vetoes that apply; none where there is no report to look at. */
  readonly vetoes: readonly string[]
  /** Ids of the ceilings (封顶) that hold; none without a report. */
  readonly ceilings: readonly string[]
}

/** What a space is in this year's appraisal (schemes: From points to a grade, 2). */
export function standingOf(document: SchemeDocument, space: SpaceFacts, year: number): Standing {
  const applying = (list: SchemeDocument['vetoes'] = []) =>
    list.filter(({ when }) => holds(when, { space, year, marked: null })).map(({ id }) => id)
  const vetoes = space.report ? applying(document.vetoes) : []
  const ceilings = space.report ? applying(document.ceilings) : []
  if (applying(document.exemptions).length > 0) return { status: 'exempt', vetoes, ceilings }
  if (!space.report) return { status: 'not_reported', vetoes, ceilings }
  return { status: vetoes.length > 0 ? 'vetoed' : 'scored', vetoes, ceilings }
}

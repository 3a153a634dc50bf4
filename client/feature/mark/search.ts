import { ordinalParam, textParam } from '#client/widget/search.ts'

/** How the marks are looked at. */
export interface MarksSearch {
  /** Whose marks are entered; an expert's are its own. */
  readonly expert?: string
  readonly district?: string
  readonly q?: string
  /** Only spaces of which a mark is missing. */
  readonly missing?: true
  /** Of the grid, from 1; left out: the first. */
  readonly page?: number
}

export const marksSearch = (raw: Record<string, unknown>): MarksSearch => ({
  expert: textParam(raw.expert),
  district: textParam(raw.district),
  q: textParam(raw.q),
  missing: raw.missing === true ? true : undefined,
  page: ordinalParam(raw.page),
})

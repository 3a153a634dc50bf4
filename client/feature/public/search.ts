import { textParam } from '#client/widget/search.ts'

/** How the public list is looked at. */
export interface PublicSearch {
  readonly district?: string
  readonly grade?: string
  readonly q?: string
}

export const publicSearch = (raw: Record<string, unknown>): PublicSearch => ({
  district: textParam(raw.district),
  grade: textParam(raw.grade),
  q: textParam(raw.q),
})

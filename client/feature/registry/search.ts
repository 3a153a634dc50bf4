import { textParam, wordParam } from '#client/widget/search.ts'

/** How the registry is looked at. */
export interface RegistrySearch {
  readonly district?: string
  readonly kind?: string
  readonly status?: '在册' | '取消'
  readonly q?: string
  readonly sort?: string
}

export const registrySearch = (raw: Record<string, unknown>): RegistrySearch => ({
  district: textParam(raw.district),
  kind: textParam(raw.kind),
  status: wordParam(raw.status, ['在册', '取消']),
  q: textParam(raw.q),
  sort: textParam(raw.sort),
})

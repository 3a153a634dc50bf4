import { textParam } from '#client/widget/search.ts'

export interface DistrictsSearch {
  /** The indicator compared; left out: the total. */
  readonly measure?: string
  /** The district in colour among the others. */
  readonly district?: string
  readonly sort?: string
}

export function districtsSearch(raw: Record<string, unknown>): DistrictsSearch {
  return {
    measure: textParam(raw.measure),
    district: textParam(raw.district),
    sort: textParam(raw.sort),
  }
}

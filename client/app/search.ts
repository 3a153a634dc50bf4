/** What of an address's search part every page understands. Unknown or impossible values are left out. */
export interface FrameSearch {
  readonly year?: number
}

export function frameSearch(raw: Record<string, unknown>): FrameSearch {
  const year = Number(raw.year)
  return Number.isInteger(year) && year >= 1990 && year <= 2099 ? { year } : {}
}

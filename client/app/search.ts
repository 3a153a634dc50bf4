/** What of an address's search part every page understands. Unknown or impossible values are left out. */
export interface FrameSearch {
  readonly year?: number | undefined
}

export function frameSearch(raw: Record<string, unknown>): FrameSearch {
  const year = Number(raw.year)
  // Said to be undefined, not left out: the router lays this over what the address holds.
  return { year: Number.isInteger(year) && year >= 1990 && year <= 2099 ? year : undefined }
}

/** Where a link leads, in the year that it leads from where it names none: none is undefined, not left out. */
export const inYear = <S extends FrameSearch>(to: S, from: Record<string, unknown>): S => ({
  ...to,
  year: to.year ?? frameSearch(from).year,
})

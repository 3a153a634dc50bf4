/** A space's rank, and the ranks that most draws leave it within (both ends included). */
export interface RankRange {
  readonly rank: number
  readonly low: number
  readonly high: number
}

/** From the rank of the first to that of the last of a space's neighbours; its own rank twice if it stands alone. */
export interface SameAs {
  readonly from: number
  readonly to: number
}

/**
 * For each space, with which neighbours its rank does not tell it apart (名次不可区分; schemes: How firm is a rank?):
 * going up from it, and down, as far as every space's range overlaps with its own by more than half. So it holds
 * mutually between two next to each other, but need not carry on from one to the next.
 * @param ranges best first
 */
export function notToldApart(ranges: readonly RankRange[]): SameAs[] {
  return ranges.map((own, place) => {
    let first = place
    let last = place
    while (first > 0 && overlap(own, ranges[first - 1]!)) first--
    while (last < ranges.length - 1 && overlap(own, ranges[last + 1]!)) last++
    return { from: ranges[first]!.rank, to: ranges[last]!.rank }
  })
}

/**
 * Whether two ranges share more than half of the shorter one. A range counts the ranks in it (3–5 is three long, 3–3
 * one), so that two spaces which both always come third are not told apart either.
 */
export function overlap(a: RankRange, b: RankRange): boolean {
  const shared = Math.min(a.high, b.high) - Math.max(a.low, b.low) + 1
  const shorter = Math.min(a.high - a.low, b.high - b.low) + 1
  return shared * 2 > shorter
}

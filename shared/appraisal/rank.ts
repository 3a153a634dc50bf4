/** What places a space among others: its total, then the values that decide between equal totals. */
export interface Contender {
  readonly total: number
  readonly ties: readonly (number | null)[]
}

/**
 * Contenders best first, each with its rank: those with equal totals and ties share one, and the next ones
 * are skipped (1, 2, 2, 4; schemes: From points to a grade, 3). Equal ones keep the order they came in.
 */
export function rank<C extends Contender>(contenders: readonly C[]): readonly (readonly [C, number])[] {
  const sorted = [...contenders].sort(bestFirst)
  let shared = 1
  return sorted.map((contender, i) => {
    const before = sorted[i - 1]
    if (before && bestFirst(before, contender) !== 0) shared = i + 1
    return [contender, shared]
  })
}

/** Below 0 if a is better than b, 0 if nothing tells them apart. */
function bestFirst(a: Contender, b: Contender): number {
  if (a.total !== b.total) return b.total - a.total
  for (const [i, own] of a.ties.entries()) {
    const other = b.ties[i] ?? null
    if (own === other) continue
    // No value is lowest, below any negative number.
    if (own === null) return 1
    if (other === null) return -1
    return other - own
  }
  return 0
}

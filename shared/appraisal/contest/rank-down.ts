/**
 * Ranks from an order of entrants, best first: those with the same total and the same ties share a rank and the
 * next ones are skipped (1, 2, 2, 4; schemes: From points to a grade, 3).
 * @param ranks takes each entrant's rank
 */
export function rankDown(order: Uint32Array, totals: Uint32Array, tie: Int32Array, ranks: Uint32Array): void {
  let rank = 1
  for (let place = 0; place < order.length; place++) {
    const own = order[place]!
    if (place > 0) {
      const before = order[place - 1]!
      if (totals[own] !== totals[before] || tie[own] !== tie[before]) rank = place + 1
    }
    ranks[own] = rank
  }
}

/**
 * Finds percentiles of whole numbers from 0 to `most` by counting: the p-th is the least value that at least p %
 * of them do not pass (nearest rank: of 1,000, the 50th, 500th and 950th for 5, 50 and 95).
 * @param percents rising
 */
export function percentileFinder(
  most: number,
  percents: readonly number[],
): (values: Uint32Array) => number[] {
  const counts = new Uint32Array(most + 1)
  return (values) => {
    let least = most
    // By index: before it is compiled, and for a small city all of it is, going through an iterator takes long.
    for (let i = 0; i < values.length; i++) {
      const value = values[i]!
      counts[value]!++
      if (value < least) least = value
    }
    const found: number[] = []
    let passed = counts[least]!
    let value = least
    for (const percent of percents) {
      while (passed * 100 < percent * values.length) passed += counts[++value]!
      found.push(value)
    }
    for (let i = 0; i < values.length; i++) counts[values[i]!] = 0
    return found
  }
}

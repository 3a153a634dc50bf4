/** The way to look along whole numbers: up or down. */
export type Direction = 1 | -1

/** So far off is nothing that could still be asked of anybody; numbers up to there are exact. */
const FARTHEST = 2 ** 52

/**
 * The nearest number beyond `from` for which a test holds, up to `limit` (itself included; null: as far as
 * anything matters). From where it holds on, it has to hold for all farther ones that are looked at.
 */
export function nearest(
  test: (number: number) => boolean,
  from: number,
  direction: Direction,
  limit: number | null,
): number | null {
  const farthest = limit === null ? FARTHEST : (limit - from) * direction
  let fails = 0
  let holds = 1
  for (; ; holds *= 2) {
    if (holds >= farthest) {
      if (farthest <= fails || !test(from + farthest * direction)) return null
      holds = farthest
      break
    }
    if (test(from + holds * direction)) break
    fails = holds
  }
  while (holds - fails > 1) {
    const middle = Math.floor((fails + holds) / 2)
    if (test(from + middle * direction)) holds = middle
    else fails = middle
  }
  return from + holds * direction
}

/**
 * The same for a test of a function's values that rise or fall one way only between turns: the nearest number
 * beyond `from` at which `reached` holds, where the function is looked at on each stretch by itself.
 * @param turns numbers beyond `from` where a new stretch begins or one ends, nearest first
 */
export function nearestBetween(
  reached: (number: number) => boolean,
  from: number,
  direction: Direction,
  limit: number | null,
  turns: readonly number[],
): number | null {
  let before = from
  for (const turn of turns) {
    if ((turn - before) * direction <= 0) continue
    if (limit !== null && (turn - limit) * direction > 0) break
    // The first and the last of a stretch tell whether anything in it is reached.
    const first = before + direction
    if (reached(first)) return first
    if (reached(turn)) return nearest(reached, before, direction, turn)
    before = turn
  }
  if (limit !== null && (limit - before) * direction <= 0) return null
  return reached(before + direction) ? before + direction : nearest(reached, before, direction, limit)
}

import { compare, type Exact, exact, floor, multiply, round } from '#shared/base/exact.ts'
import type { SpaceFacts } from '../city.ts'
import { evaluate } from '../value.ts'
import type { Item, Turning } from './item.ts'
import type { Lever } from './lever.ts'
import { type Direction, nearest, nearestBetween } from './search.ts'

/** Where a lever can be moved to so that an item brings more. */
export interface Stretch {
  /** The next step: one more of what is counted or a percentage point, or the next turn of the rule if that is nearer; several where one brings nothing yet. */
  readonly next: number
  /** The next turn of the rule beyond it, where that brings still more. */
  readonly turn: number | null
}

/**
 * What comes next for an item (schemes: What explains a score) when one of its levers is moved up or down and all
 * else stays. Null where that brings nothing. Every step that is given was scored, so it brings what it brings
 * whatever the rule; that it is the least one rests on values that rise or fall with the lever one way only.
 */
export function stretchOf(
  item: Item,
  lever: Lever,
  direction: Direction,
  space: SpaceFacts,
  year: number,
): Stretch | null {
  const unit = 10n ** BigInt(lever.decimals)
  const amount = (units: number): number => round({ n: BigInt(units), d: unit }, lever.decimals)
  const unitsOf = (decimal: number): number => Number(floor(multiply(exact(decimal), { n: unit, d: 1n })))
  const limit = direction === 1 ? (lever.most === null ? null : unitsOf(lever.most)) : unitsOf(lever.least)
  // Where nothing was filed, the first that can be is the least.
  const from = lever.current === null ? unitsOf(lever.least) - 1 : unitsOf(lever.current)
  if (!Number.isSafeInteger(from)) return null

  const moved = (units: number): SpaceFacts => lever.set(space, amount(units))
  const score = (units: number): number => item.gained(moved(units)).score
  const now = item.gained(space).score
  const known = item.turnings.flatMap(({ value, knees }: Turning) =>
    knees.flatMap((knee) => {
      const valueAt = (units: number) => evaluate(value, { space: moved(units), year, marked: item.id })
      return crossing(valueAt, knee, lever.current === null ? from + 1 : from, direction, limit) ?? []
    }),
  )
  const turns = [...new Set(known)].sort((a, b) => (a - b) * direction)

  const least = nearestBetween(
    (units) => score(units) > now,
    from,
    direction,
    limit,
    bothEnds(turns, direction),
  )
  if (least === null) return null
  const step = unitsOf(lever.step)
  const start = lever.current === null ? from + 1 : from
  const whole = start + Math.ceil(((least - start) * direction) / step) * step * direction
  const next =
    [...turns, ...(item.leaps ? [least] : []), ...(limit === null ? [] : [limit]), whole]
      .filter((units) => (units - least) * direction >= 0 && score(units) > now)
      .sort((a, b) => (a - b) * direction)[0] ?? least
  const turn = turns.find((units) => (units - next) * direction > 0 && score(units) > score(next))
  return { next: amount(next), turn: turn === undefined ? null : amount(turn) }
}

/** Where a value reaches a knee, or passes it. */
function crossing(
  valueAt: (units: number) => number | null,
  knee: Exact,
  from: number,
  direction: Direction,
  limit: number | null,
): number | null {
  const side = (units: number): number | null => {
    const value = valueAt(units)
    return value === null ? null : compare(exact(value), knee)
  }
  const start = side(from)
  if (start === null || start === 0) return start === null ? null : from
  return nearest((units) => side(units) !== start, from, direction, limit)
}

/** A stretch ends before a turn, and the turn is one by itself: points may leap there on either side. */
const bothEnds = (turns: readonly number[], direction: Direction): readonly number[] =>
  turns.flatMap((turn) => [turn - direction, turn])

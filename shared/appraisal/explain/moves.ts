import { compare, type Exact, subtract, sum, ZERO } from '#shared/base/exact.ts'
import type { SpaceFacts } from '../city.ts'
import type { Item } from './item.ts'
import type { Lever } from './lever.ts'
import { byGainPerStep, proposalsFor, stepsTo } from './proposal.ts'

/** A figure moved for the sake of an item. */
export interface Move {
  readonly item: Item
  readonly lever: Lever
  readonly to: number
}

/** A way of more stretches than this is none that anybody goes. */
export const MOST_STRETCHES = 50

/** The facts after some moves. */
export const moved = (start: SpaceFacts, moves: readonly Move[]): SpaceFacts =>
  moves.reduce((space, { lever, to }) => lever.set(space, to), start)

/** Of some moves the one that brings most for each step, of equal ones the first; null where none brings anything. */
export function bestMove(
  moves: readonly Move[],
  space: SpaceFacts,
  pointsOf: (space: SpaceFacts) => Exact,
): Move | null {
  const now = pointsOf(space)
  const [best] = moves
    .map((move) => ({
      ...move,
      points: subtract(pointsOf(move.lever.set(space, move.to)), now),
      steps: stepsTo(move.lever, move.to),
    }))
    .filter(({ points }) => compare(points, ZERO) > 0)
    .sort(byGainPerStep)
  return best ?? null
}

/**
 * The moves by which a space gets rid of all these barriers. Null where something is in the way that it cannot change
 * by itself: then a part of them is of no use.
 */
export function workedOff(
  barriers: readonly Item[],
  start: SpaceFacts,
  year: number,
): readonly Move[] | null {
  const pointsOf = (space: SpaceFacts) => sum(barriers.map((barrier) => barrier.gained(space).points))
  const moves: Move[] = []
  for (let space = start; compare(pointsOf(space), ZERO) < 0; space = moved(start, moves)) {
    const here = space
    const proposed = barriers.flatMap((item) =>
      proposalsFor(item, here, year).map(({ lever, next: to }) => ({ item, lever, to })),
    )
    const best = bestMove(proposed, here, pointsOf)
    if (!best || moves.length === MOST_STRETCHES) return null
    moves.push(best)
  }
  return moves
}

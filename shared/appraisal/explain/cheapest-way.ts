import { add, exact, floor, multiply, negate, round } from '#shared/base/exact.ts'
import type { SpaceFacts } from '../city.ts'
import type { Items } from './item.ts'
import { bestMove, MOST_STRETCHES, type Move, moved } from './moves.ts'
import { proposalsFor, stepsTo } from './proposal.ts'
import { retraced, type WayStep } from './retraced.ts'
import type { Scene } from './scene.ts'
import { nearest } from './search.ts'
import { standingWith } from './standing.ts'

export interface Way {
  readonly steps: readonly WayStep[]
  /** The total after all of them. */
  readonly total: number
  /** Whether that is enough. */
  readonly arrives: boolean
}

/**
 * The cheapest way to a total (schemes: What explains a score): again and again the stretch that brings most for
 * each step of a figure (one more of what is counted, a percentage point), up to the next turn of a rule or as
 * far as is needed; of equal ones the first in the scheme. What a figure brings is what it brings the total, by
 * every indicator and adjustment that rests on it. The way is greedy: short, not proven the shortest.
 * @param first what has to be done in any case, to be rid of a ceiling
 */
export function cheapestWay(scene: Scene, wanted: number, first: readonly Move[] = []): Way {
  const { items, document, space: start, year } = scene
  const standing = (facts: SpaceFacts) => standingWith(items, document.bonusCap, facts)
  const moves = [...first]
  let space = moved(start, moves)
  while (standing(space).total < wanted && moves.length < first.length + MOST_STRETCHES) {
    const best = bestMove(movesFrom(items, space, year), space, (facts) => standing(facts).exactly)
    if (!best) break
    const here = space
    const to = asFarAsNeeded(best, (amount) => standing(best.lever.set(here, amount)).total >= wanted)
    moves.push({ ...best, to })
    space = best.lever.set(space, to)
  }
  const { total } = standing(space)
  const steps = retraced(moves, scene, (facts) => standing(facts).total)
  return { steps, total, arrives: total >= wanted }
}

/** Every stretch that an item proposes. Up to a turn comes before a single step: where each step brings as much, it is the longer one. */
const movesFrom = ({ indicators, adjustments }: Items, space: SpaceFacts, year: number): readonly Move[] =>
  [...indicators, ...adjustments].flatMap((item) =>
    proposalsFor(item, space, year).flatMap(({ lever, next, turn }) =>
      (turn === null ? [next] : [turn, next]).map((to) => ({ item, lever, to })),
    ),
  )

/** The first whole step that is enough, or all the way where none before is. */
function asFarAsNeeded({ lever, to }: Move, isEnough: (amount: number) => boolean): number {
  const { current, least, step, decimals } = lever
  const direction = current !== null && to < current ? -1n : 1n
  const after = (steps: number): number => {
    const way = multiply(exact(step), exact(BigInt(steps) * direction))
    return round(add(exact(current ?? least - step), way), decimals)
  }
  const steps = Number(-floor(negate(stepsTo(lever, to))))
  const enough = nearest((number) => isEnough(number < steps ? after(number) : to), 0, 1, steps)
  return enough === null || enough >= steps ? to : after(enough)
}

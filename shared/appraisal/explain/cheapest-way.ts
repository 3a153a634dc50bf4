import {
  add,
  compare,
  exact,
  floor,
  multiply,
  negate,
  round,
  subtract,
  sum,
  ZERO,
} from '#shared/base/exact.ts'
import type { SpaceFacts } from '../city.ts'
import { gainText } from './figures.ts'
import type { Item, Items } from './item.ts'
import type { Lever } from './lever.ts'
import { byGainPerStep, gainOf, leversOfItem, proposalsFor, stepsTo } from './proposal.ts'
import { nearest } from './search.ts'
import { standingWith } from './standing.ts'

/** One thing to do on the way to a grade. */
export interface WayStep {
  /** The indicator or adjustment for which it is done. */
  readonly id: string
  readonly title: string
  /** `再举办 2 场活动` */
  readonly action: string
  /** What it adds to the total after the steps before it, 2 decimals. */
  readonly gain: number
  /** `再举办 2 场活动 → +0.80 分` */
  readonly sentence: string
}

export interface Way {
  readonly steps: readonly WayStep[]
  /** The total after all of them. */
  readonly total: number
  /** Whether that is enough. */
  readonly arrives: boolean
}

/** A way of more stretches than this is none that anybody goes. */
const MOST_STRETCHES = 50

interface Move {
  readonly item: Item
  readonly lever: Lever
  readonly to: number
}

/**
 * The cheapest way to a total (schemes: What explains a score): again and again the stretch that brings most for
 * each step of a figure (one more of what is counted, a percentage point), up to the next turn of a rule or as
 * far as is needed; of equal ones the first in the scheme. What a figure brings is what it brings the total, by
 * every indicator and adjustment that rests on it. The way is greedy: short, not proven the shortest.
 */
export function cheapestWay(
  items: Items,
  bonusCap: number | undefined,
  start: SpaceFacts,
  year: number,
  wanted: number,
): Way {
  const standing = (facts: SpaceFacts) => standingWith(items, bonusCap, facts)
  const moves: Move[] = []
  let space = start
  while (standing(space).total < wanted && moves.length < MOST_STRETCHES) {
    const now = standing(space).exactly
    const [best] = movesFrom(items, space, year)
      .map((move) => ({
        ...move,
        points: subtract(standing(move.lever.set(space, move.to)).exactly, now),
        steps: stepsTo(move.lever, move.to),
      }))
      .filter(({ points }) => compare(points, ZERO) > 0)
      .sort(byGainPerStep)
    if (!best) break
    const { item, lever } = best
    const here = space
    const to = asFarAsNeeded(best, (amount) => standing(lever.set(here, amount)).total >= wanted)
    space = lever.set(space, to)
    moves.push({ item, lever, to })
  }
  return retraced(moves, start, (facts) => standing(facts).total, wanted)
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

/** The moves with those of one lever put together, in the order of the first, and what each then adds. */
function retraced(
  moves: readonly Move[],
  start: SpaceFacts,
  totalOf: (space: SpaceFacts) => number,
  wanted: number,
): Way {
  let space = start
  const steps = [...Map.groupBy(moves, ({ lever }) => lever.key)].map(([key, own]): WayStep => {
    const { item } = own[0]!
    // What a lever entails may have moved another one before: ways add up, places do not.
    const lever = leversOfItem(item, space).find((known) => known.key === key)!
    const way = sum(own.map(({ lever: { current }, to }) => subtract(exact(to), exact(current ?? 0))))
    const to = round(add(exact(lever.current ?? 0), way), lever.decimals)
    const before = totalOf(space)
    space = lever.set(space, to)
    const gain = gainOf(totalOf(space), before)
    const action = lever.action(to)
    return { id: item.id, title: item.title, action, gain, sentence: `${action} → ${gainText(gain)}` }
  })
  const total = totalOf(space)
  return { steps, total, arrives: total >= wanted }
}

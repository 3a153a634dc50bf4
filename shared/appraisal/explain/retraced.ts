import { add, exact, round, subtract, sum } from '#shared/base/exact.ts'
import type { SpaceFacts } from '../city.ts'
import { deedSentence } from './besides.ts'
import type { Item } from './item.ts'
import type { Move } from './moves.ts'
import { gainOf, leversOfItem } from './proposal.ts'
import type { Scene } from './scene.ts'

/** One thing to do on the way to a grade. */
export interface WayStep {
  /** The indicator or adjustment for which it is done, or the ceiling that it is to lift. */
  readonly id: string
  readonly title: string
  /** `再举办 2 场活动` */
  readonly action: string
  /** What it adds to the total after the steps before it, 2 decimals. */
  readonly gain: number
  /** What it brings besides, in words; null where nothing. */
  readonly also: string | null
  /** `再举办 2 场活动 → +0.80 分` */
  readonly sentence: string
}

/** The moves with those of one lever put together, in the order of the first, and what each then adds. */
export function retraced(
  moves: readonly Move[],
  { space: start, items, besides }: Scene,
  totalOf: (space: SpaceFacts) => number,
): readonly WayStep[] {
  const scored = [...items.indicators, ...items.adjustments]
  let space = start
  return [...Map.groupBy(moves, ({ lever }) => lever.key)].map(([key, own]): WayStep => {
    const rests = (item: Item) => leversOfItem(item, space).find((known) => known.key === key)
    // What lifts a ceiling is told under the indicator that it also raises, if any.
    const { item } = own.find((move) => scored.includes(move.item)) ?? own[0]!
    const named = scored.includes(item) ? item : (scored.find(rests) ?? item)
    // What a lever entails may have moved another one before: ways add up, places do not.
    const lever = rests(item)!
    const way = sum(own.map(({ lever: { current }, to }) => subtract(exact(to), exact(current ?? 0))))
    const to = round(add(exact(lever.current ?? 0), way), lever.decimals)
    const before = space
    space = lever.set(space, to)
    const gain = gainOf(totalOf(space), totalOf(before))
    const action = lever.action(to)
    const also = besides(before, space)
    return {
      ...{ id: named.id, title: named.title, action, gain, also },
      sentence: deedSentence(action, gain, also),
    }
  })
}

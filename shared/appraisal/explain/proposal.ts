import { compare, divide, type Exact, exact, round, subtract } from '#shared/base/exact.ts'
import type { SpaceFacts } from '../city.ts'
import type { Item } from './item.ts'
import { type Lever, leversOf } from './lever.ts'
import { type Stretch, stretchOf } from './next-step.ts'
import type { Direction } from './search.ts'

/** A lever, and how far it can be moved for an item to bring more. */
export interface Proposal extends Stretch {
  readonly lever: Lever
  readonly direction: Direction
}

/** The levers that an item's points rest on, each once, in the order in which the item names them. */
export function leversOfItem(item: Item, space: SpaceFacts): readonly Lever[] {
  const levers = new Map<string, Lever>()
  for (const { value, mayFall } of item.turnings) {
    for (const lever of leversOf(value, space, mayFall)) {
      const known = levers.get(lever.key)
      if (!known || (lever.mayFall && !known.mayFall)) levers.set(lever.key, lever)
    }
  }
  return [...levers.values()]
}

/** Everything that would bring an item more, each lever by itself. */
export const proposalsFor = (item: Item, space: SpaceFacts, year: number): readonly Proposal[] =>
  leversOfItem(item, space).flatMap((lever) =>
    (lever.mayFall ? ([1, -1] as const) : ([1] as const)).flatMap((direction) => {
      const stretch = stretchOf(item, lever, direction, space, year)
      return stretch ? [{ lever, direction, ...stretch }] : []
    }),
  )

/** How many steps of the lever it is to an amount: filing what was not filed is one more. */
export function stepsTo({ current, step }: Pick<Lever, 'current' | 'step'>, to: number): Exact {
  const way = divide(subtract(exact(to), exact(current ?? 0)), exact(step))
  const steps = way.n < 0n ? { n: -way.n, d: way.d } : way
  return current === null ? { n: steps.n + steps.d, d: steps.d } : steps
}

/** Below 0 where a brings more for each step than b. */
export const byGainPerStep = (a: Gain, b: Gain): number =>
  compare(divide(b.points, b.steps), divide(a.points, a.steps))

export interface Gain {
  readonly points: Exact
  readonly steps: Exact
}

/** The difference of two scores, which have 2 decimals. */
export const gainOf = (after: number, before: number): number =>
  round(subtract(exact(after), exact(before)), 2)

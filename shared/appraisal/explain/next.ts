import { subtract } from '#shared/base/exact.ts'
import type { SpaceFacts } from '../city.ts'
import { type Besides, deedSentence } from './besides.ts'
import type { Item } from './item.ts'
import type { Lever } from './lever.ts'
import { byGainPerStep, gainOf, proposalsFor, stepsTo } from './proposal.ts'

/** Something a space can do, and what it would bring an indicator or adjustment, all else as it is. */
export interface Step {
  /** What to do, in words: `再举办 2 场活动`. */
  readonly action: string
  /** The indicator's value then; null where it has none of its own (parts, adjustments). */
  readonly value: number | null
  /** Points more, 2 decimals. */
  readonly gain: number
  /** What it brings besides, in words: `活动场次即符合备案条件`; null where nothing. */
  readonly also: string | null
  /** `再举办 2 场活动 → +0.80 分` */
  readonly sentence: string
}

export interface Next {
  /** The next step. */
  readonly next: Step
  /** The next turn of the rule beyond it, counted from the value as it is; null where there is none. */
  readonly further: Step | null
}

/**
 * What comes next for an indicator or adjustment (schemes: What explains a score): of all that the space could
 * do the one that brings most for each step. Null where nothing that it could do brings more.
 */
export function nextFor(item: Item, space: SpaceFacts, year: number, besides: Besides): Next | null {
  const now = item.gained(space)
  const [best] = proposalsFor(item, space, year)
    .map((proposal) => ({
      ...proposal,
      points: subtract(item.gained(proposal.lever.set(space, proposal.next)).points, now.points),
      steps: stepsTo(proposal.lever, proposal.next),
    }))
    .sort(byGainPerStep)
  if (!best) return null
  return {
    next: stepTo(item, best.lever, best.next, space, besides),
    further: best.turn === null ? null : stepTo(item, best.lever, best.turn, space, besides),
  }
}

function stepTo(item: Item, lever: Lever, to: number, space: SpaceFacts, besides: Besides): Step {
  const changed = lever.set(space, to)
  const after = item.gained(changed)
  const gain = gainOf(after.score, item.gained(space).score)
  const action = lever.action(to)
  const also = besides(space, changed)
  return {
    action,
    value: item.scales.length === 1 ? (after.readings[0]?.value ?? null) : null,
    gain,
    also,
    sentence: deedSentence(action, gain, also),
  }
}

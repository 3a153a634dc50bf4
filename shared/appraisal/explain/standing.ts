import { add, type Exact, exact, minimum, sum } from '#shared/base/exact.ts'
import type { SpaceFacts } from '../city.ts'
import { totalOf } from '../total.ts'
import type { Items } from './item.ts'

/** Where a space would stand with other facts. */
export interface Standing {
  /** As the appraisal has it. */
  readonly total: number
  /**
   * The same before anything is rounded or kept at 0: so that of two ways that lead upwards the better one can
   * be told even where the total does not show it yet.
   */
  readonly exactly: Exact
}

export function standingWith(
  { indicators, adjustments }: Items,
  bonusCap: number | undefined,
  space: SpaceFacts,
): Standing {
  const scored = indicators.map(({ gained }) => gained(space))
  const adjusted = adjustments.map(({ gained }) => gained(space)).filter(({ applies }) => applies)
  const points = [...scored, ...adjusted.filter(({ score }) => score < 0)].map((gained) => gained.points)
  const bonus = sum(adjusted.filter(({ score }) => score > 0).map((gained) => gained.points))
  const counted = bonusCap === undefined ? bonus : minimum(bonus, exact(bonusCap))
  return { total: totalOf(scored, adjusted, bonusCap), exactly: add(sum(points), counted) }
}

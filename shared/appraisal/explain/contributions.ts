import { compare, exact, minimum, round, subtract, sum, ZERO } from '#shared/base/exact.ts'
import { pointsText } from './figures.ts'
import type { Scene } from './scene.ts'

/** A part of a total. All of a space's add up to its total exactly. */
export interface Contribution {
  /** The indicator's or adjustment's id; null for what limits the sum of them. */
  readonly id: string | null
  readonly kind: 'indicator' | 'adjustment' | 'bonusCap' | 'floor'
  readonly title: string
  /** 2 decimals; below 0 where it is taken off. */
  readonly points: number
}

/** What a total is made of (schemes: From points to a grade, 1), in the order of the scheme. */
export function contributionsOf({ document, items, result }: Scene): readonly Contribution[] {
  const { indicators, adjustments, total } = result
  const { bonusCap } = document
  const titles = new Map([...items.indicators, ...items.adjustments].map(({ id, title }) => [id, title]))
  const listed = (kind: 'indicator' | 'adjustment', list: readonly { id: string; score: number }[]) =>
    list.map(({ id, score }) => ({ id, kind, title: titles.get(id) ?? id, points: score }))
  const bonus = sum(adjustments.filter(({ score }) => score > 0).map(({ score }) => exact(score)))
  // A cap with more decimals counts as it rounds: nothing else in a total has any.
  const cap = bonusCap === undefined ? bonus : exact(round(exact(bonusCap), 2))
  const cut = round(subtract(bonus, minimum(bonus, cap)), 2)
  const capped =
    cut > 0
      ? [
          {
            ...{ id: null, kind: 'bonusCap' as const, points: -cut },
            title: `加分合计 ${pointsText(round(bonus, 2))}，最多计 ${pointsText(bonusCap!)}`,
          },
        ]
      : []
  const parts = [...listed('indicator', indicators), ...listed('adjustment', adjustments), ...capped]
  const reached = sum(parts.map(({ points }) => exact(points)))
  const rest = subtract(exact(total ?? 0), reached)
  if (compare(rest, ZERO) === 0) return parts
  const title = `扣分后为 ${pointsText(round(reached, 2))}，总分不低于 0 分`
  return [...parts, { id: null, kind: 'floor', title, points: round(rest, 2) }]
}

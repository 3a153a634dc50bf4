import {
  add,
  compare,
  divide,
  type Exact,
  exact,
  maximum,
  multiply,
  round,
  subtract,
  ZERO,
} from '#shared/base/exact.ts'
import { nameKey } from '#shared/base/text.ts'
import type { SchemeDocument } from './document.ts'
import { mentionsMark } from './marks.ts'
import type { OneValueRule } from './rule/one-value.ts'
import type { Scoring } from './rule/rule.ts'
import type { Value } from './value.ts'

/** An indicator or adjustment that experts mark (专家评分; schemes: Values). */
export interface MarkedItem {
  readonly id: string
  readonly title: string
  /** The highest mark that can be given; null where a mark goes into a sum or the like, on a scale of its own. */
  readonly highest: number | null
}

/** The indicators and adjustments of a sound document that experts mark. */
export const markedItems = ({ groups, adjustments = [] }: SchemeDocument): readonly MarkedItem[] =>
  [
    ...groups.flatMap(({ indicators }) => indicators),
    ...adjustments.filter((item) => 'rule' in item),
  ].flatMap((item) => {
    const marked = mentionsMark('value' in item ? item.value : null) || mentionsMark(item.rule)
    return marked ? [{ id: item.id, title: item.title ?? item.id, highest: highestMark(item) }] : []
  })

/** Finds an item by its id or else its title; null where none, or more than one, is called so. */
export function findItem(items: readonly MarkedItem[], name: string): MarkedItem | null {
  const called = items.filter(({ title }) => nameKey(title) === nameKey(name))
  return items.find(({ id }) => id === name) ?? (called.length === 1 ? called[0]! : null)
}

/** What marks are out of where their rule makes other points of them. */
const USUAL_SCALE = 100

// A mark that is its own points is out of the maximum. Any other one is on a scale that only the experts know: 0 to
// 100 as a rule, of which bands or a curve may give all points from 90 on; or as far as the rule itself reaches.
function highestMark({ max, value, rule }: Scoring): number | null {
  const parts = rule.form === 'parts' ? rule.parts : [{ max, value: value!, rule }]
  const marked = parts.filter((part) => mentionsMark(part.value))
  if (!marked.every((part) => isMark(part.value))) return null
  return round(
    marked
      .map((part) => (isOwnPoints(part.rule) ? exact(part.max) : scaleOf(part.rule, exact(part.max))))
      .reduce(maximum),
    2,
  )
}

const isMark = (value: Value): boolean => 'mark' in value

const isOwnPoints = (rule: OneValueRule): boolean =>
  rule.form === 'perUnit' && rule.points === (rule.unit ?? 1)

const scaleOf = (rule: OneValueRule, max: Exact): Exact =>
  [exact(USUAL_SCALE), max, fullFrom(rule, max)].reduce(maximum)

/** From which value on a rule gives all points; the maximum itself where that depends on others. */
function fullFrom(rule: OneValueRule, max: Exact): Exact {
  switch (rule.form) {
    case 'perUnit':
    case 'step': {
      const [from, base] = rule.form === 'step' ? [rule.from, rule.base ?? 0] : [0, 0]
      const points = exact(rule.points)
      if (compare(points, ZERO) <= 0) return max
      const units = divide(subtract(max, exact(base)), points)
      return add(exact(from), multiply(units, exact(rule.unit ?? 1)))
    }
    case 'curve':
      return exact(rule.points.at(-1)![0])
    case 'bands':
      return exact(rule.bands.at(-1)![0])
    case 'full':
      return exact(rule.from ?? rule.upTo!)
    default:
      return max
  }
}

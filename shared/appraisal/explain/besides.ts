import { CONDITION_IDS, CONDITIONS, type ConditionId } from '#shared/metric/conditions.ts'
import type { SchemeDocument } from '#shared/scheme/document.ts'
import type { SpaceFacts } from '../city.ts'
import { holds } from '../holds.ts'
import { gainText } from './figures.ts'

/**
 * What a change of a space's facts brings beside points, in words: conditions of Article 8 that the scheme looks at
 * and that are then met, ceilings and vetoes that no longer hold. Null where there is nothing of that.
 */
export type Besides = (before: SpaceFacts, after: SpaceFacts) => string | null

export function besidesOf(document: SchemeDocument, year: number): Besides {
  const { ceilings = [], vetoes = [] } = document
  const asked = conditionsIn(document)
  return (before, after) => {
    const freed = (list: readonly (typeof vetoes)[number][], words: (title: string) => string) =>
      list
        .filter(({ when }) => {
          const held = (space: SpaceFacts) => holds(when, { space, year, marked: null })
          return held(before) && !held(after)
        })
        .map(({ id, title = id }) => words(title))
    const met = CONDITION_IDS.filter(
      (id) =>
        asked.has(id) && before.report?.conditions[id] !== 'met' && after.report?.conditions[id] === 'met',
    )
    const words = [
      ...(met.length > 0 ? [`${met.map((id) => CONDITIONS[id].title).join('、')}即符合备案条件`] : []),
      ...freed(ceilings, (title) => `不再受等级上限“${title}”限制`),
      ...freed(vetoes, (title) => `不再因“${title}”一票否决`),
    ]
    return words.length > 0 ? words.join('，') : null
  }
}

/** The conditions that a document, or any part of it, looks at. */
function conditionsIn(node: unknown): ReadonlySet<ConditionId> {
  if (typeof node !== 'object' || node === null) return new Set()
  const own = 'anyCondition' in node ? (node.anyCondition as readonly ConditionId[]) : []
  return new Set([...own, ...Object.values(node).flatMap((part) => [...conditionsIn(part)])])
}

/** A deed, what it brings, and what it brings besides: `再举办 1 场活动 → +1.80 分；活动场次即符合备案条件`. */
export const deedSentence = (action: string, gain: number, also: string | null): string =>
  `${action} → ${gain === 0 && also !== null ? also : [gainText(gain), ...(also === null ? [] : [also])].join('；')}`

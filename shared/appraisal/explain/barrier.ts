import { exact } from '#shared/base/exact.ts'
import type { SchemeDocument } from '#shared/scheme/document.ts'
import type { When } from '#shared/scheme/when.ts'
import { boundsIn } from '#shared/scheme/when-bounds.ts'
import type { SpaceFacts } from '../city.ts'
import { holds } from '../holds.ts'
import type { Subject } from '../value.ts'
import type { Item } from './item.ts'

type Ceiling = NonNullable<SchemeDocument['ceilings']>[number]

/**
 * A ceiling (等级上限) as something that could be worked off: what it still takes to be rid of it counts as points
 * below 0, one for each thing that makes it hold.
 */
export const barrierOf = ({ id, title = id, when }: Ceiling, year: number): Item => ({
  ...{ id, title, scales: [], leaps: false },
  turnings: boundsIn(when).map(({ value, bound, mayFall }) => ({ value, knees: [exact(bound)], mayFall })),
  gained: (space: SpaceFacts) => {
    const score = -lacking(when, { space, year, marked: null }, false)
    return { applies: true, points: exact(score), score, readings: [] }
  },
})

/** How many things would have to be otherwise for a condition to hold, or (`wanted` false) not to. */
function lacking(when: When, subject: Subject, wanted: boolean): number {
  if ('not' in when) return lacking(when.not, subject, !wanted)
  if ('all' in when || 'any' in when) {
    const parts = ('all' in when ? when.all : when.any).map((part) => lacking(part, subject, wanted))
    const each = 'all' in when === wanted
    return each ? parts.reduce((sum, one) => sum + one, 0) : Math.min(...parts)
  }
  if (holds(when, subject) === wanted) return 0
  if (wanted || !('anyCondition' in when)) return 1
  return when.anyCondition.filter((id) => subject.space.report?.conditions[id] === when.is).length
}

import { barsOf } from '#shared/metric/condition-bars.ts'
import type { Value } from './value.ts'
import type { When } from './when.ts'

/** A value that a condition compares, and a number that it is compared with. */
export interface Bound {
  readonly value: Value
  readonly bound: number
  /** Whether less of it might be asked for; nobody asks a space to be less fit for filing. */
  readonly mayFall: boolean
}

/** All that a condition compares, the metrics behind conditions of Article 8 too. */
export function boundsIn(when: When): readonly Bound[] {
  if ('all' in when) return when.all.flatMap(boundsIn)
  if ('any' in when) return when.any.flatMap(boundsIn)
  if ('not' in when) return boundsIn(when.not)
  if ('anyCondition' in when) {
    const bars = when.anyCondition.flatMap((id) => barsOf(id))
    return bars.map(([metric, bound]) => ({ value: { metric }, bound, mayFall: false }))
  }
  if (!('value' in when)) return []
  const { value, above, atLeast, below, atMost } = when
  return [above, atLeast, below, atMost].flatMap((bound) =>
    bound === undefined ? [] : [{ value, bound, mayFall: true }],
  )
}

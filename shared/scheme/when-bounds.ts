import type { Value } from './value.ts'
import type { When } from './when.ts'

/** The values that a condition compares, each with a number that it is compared with. */
export function boundsIn(when: When): readonly { readonly value: Value; readonly bound: number }[] {
  if ('all' in when) return when.all.flatMap(boundsIn)
  if ('any' in when) return when.any.flatMap(boundsIn)
  if ('not' in when) return boundsIn(when.not)
  if (!('value' in when)) return []
  const { value, above, atLeast, below, atMost } = when
  return [above, atLeast, below, atMost].flatMap((bound) => (bound === undefined ? [] : [{ value, bound }]))
}

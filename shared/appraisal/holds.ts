import type { When } from '#shared/scheme/when.ts'
import { evaluate, type Subject } from './value.ts'

/** Whether a condition of the scheme is true of a space; a comparison without a value is false. */
export function holds(when: When, subject: Subject): boolean {
  const { space } = subject
  if ('all' in when) return when.all.every((part) => holds(part, subject))
  if ('any' in when) return when.any.some((part) => holds(part, subject))
  if ('not' in when) return !holds(when.not, subject)
  if ('flag' in when) return space.flags.includes(when.flag)
  if ('finding' in when) return space.findings.includes(when.finding)
  if ('anyCondition' in when) {
    return when.anyCondition.some((id) => space.report?.conditions[id] === when.is)
  }
  // Values and bounds are decimals that a number stands for one to one, so they compare as numbers.
  const value = evaluate(when.value, subject)
  return (
    value !== null &&
    (when.above === undefined || value > when.above) &&
    (when.atLeast === undefined || value >= when.atLeast) &&
    (when.below === undefined || value < when.below) &&
    (when.atMost === undefined || value <= when.atMost)
  )
}

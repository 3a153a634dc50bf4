import { appraise } from '#shared/appraisal/appraise.ts'
import type { City, SpaceResult } from '#shared/appraisal/city.ts'
import { checkScheme } from '#shared/scheme/check.ts'
import type { Indicator, Scheme, SchemeDocument } from '#shared/scheme/document.ts'
import type { Grade } from '#shared/scheme/grade.ts'
import type { Rule } from '#shared/scheme/rule/rule.ts'

/** The scheme that JSON is; a test with an unsound one is itself at fault. */
export function sound(json: unknown): Scheme {
  const check = checkScheme(json)
  if (!check.ok) throw new Error(JSON.stringify(check.faults))
  return check.scheme
}

/** What an appraisal by the scheme comes to; a test with a city that cannot be appraised is itself at fault. */
export function appraised(scheme: Scheme, city: City): readonly SpaceResult[] {
  const appraisal = appraise(scheme, city)
  if (!appraisal.ok) throw new Error(JSON.stringify(appraisal.missing))
  return appraisal.results
}

export const threeGrades: readonly Grade[] = [
  { name: '优秀', from: 80 },
  { name: '合格', from: 60 },
  { name: '不合格', from: 0 },
]

/** A scheme with these indicators and whatever else is given. */
export const schemeOf = (
  indicators: readonly Indicator[],
  more: Partial<SchemeDocument> = {},
): SchemeDocument => ({
  id: 'test',
  version: '1',
  groups: [{ id: 'all', indicators: [...indicators] }],
  grades: [...threeGrades],
  ...more,
})

/** A point for each event, up to 100: totals can be given by the number of events. */
export const pointPerEvent: Indicator = {
  id: 'events',
  max: 100,
  value: { metric: 'events_held' },
  rule: { form: 'perUnit', points: 1 },
}

/** An indicator of events under a rule. */
export const eventsBy = (rule: Rule, max = 10): Indicator => ({ ...pointPerEvent, max, rule })

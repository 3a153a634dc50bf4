import type { Cohort, Scope } from '#shared/scheme/rule/cohort.ts'
import type { SpaceFacts } from '../city.ts'
import { FEWEST, type FindCohort, gather, joined, scopeKey } from '../cohorts.ts'
import type { Scale } from '../prepared.ts'

/** Whom one space is compared with, whatever value it may have. */
export interface CohortsAround {
  /** As the appraisal finds it: the others and the space with the value given. */
  readonly find: FindCohort
  /** The others alone; undefined where there are none. */
  readonly others: (scale: Scale, scope: Scope) => Cohort | undefined
}

/**
 * The cohorts (比较组; schemes: Rules) that one space is in, the others' values as they are and its own as
 * given: so a changed value moves the cohort exactly as it would in an appraisal.
 * @param scored all scored spaces of the year
 */
export function cohortsAround(own: SpaceFacts, scored: readonly SpaceFacts[], year: number): CohortsAround {
  const others = scored.filter(({ code }) => code !== own.code)
  const itself = others.length < scored.length ? 1 : 0
  const known = new Map<Scale, Map<Scope, Cohort | undefined>>()

  const within = (scale: Scale, scope: Scope): Cohort | undefined => {
    const byScope = known.get(scale) ?? new Map<Scope, Cohort | undefined>()
    known.set(scale, byScope)
    if (!byScope.has(scope)) {
      const near = others.filter((other) => scopeKey(scope, other) === scopeKey(scope, own))
      byScope.set(scope, gather(near, year, scale, scope).get(scopeKey(scope, own)))
    }
    return byScope.get(scope)
  }
  const fallsBack = (scale: Scale, scope: Scope): boolean =>
    scope !== 'all' && (within(scale, scope)?.size ?? 0) + itself < FEWEST
  const around = (scale: Scale, scope: Scope): Cohort | undefined =>
    within(scale, fallsBack(scale, scope) ? 'all' : scope)

  return {
    find: (scale, scope, _, x) => ({
      cohort: joined(around(scale, scope), x),
      fallback: fallsBack(scale, scope),
    }),
    others: around,
  }
}

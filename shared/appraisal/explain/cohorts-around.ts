import { exact } from '#shared/base/exact.ts'
import type { Cohort, Scope } from '#shared/scheme/rule/cohort.ts'
import type { SpaceFacts } from '../city.ts'
import { FEWEST, type FindCohort, type FindGathered, gathering, joined, without } from '../cohorts.ts'
import type { Scale } from '../prepared.ts'
import { evaluate } from '../value.ts'

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
 * @param gathered their cohorts, where these were gathered before
 */
export function cohortsAround(
  own: SpaceFacts,
  scored: readonly SpaceFacts[],
  year: number,
  gathered: FindGathered = gathering(scored, year),
): CohortsAround {
  const itself = scored.find(({ code }) => code === own.code)

  const within = (scale: Scale, scope: Scope): Cohort | undefined => {
    const cohort = gathered(scale, scope, own)
    const value = itself && evaluate(scale.value, { space: itself, year, marked: scale.owner })
    return cohort && typeof value === 'number' ? without(cohort, exact(value)) : cohort
  }
  const fallsBack = (scale: Scale, scope: Scope): boolean =>
    scope !== 'all' && (within(scale, scope)?.size ?? 0) + (itself ? 1 : 0) < FEWEST
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

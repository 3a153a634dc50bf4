import { add, compare, type Exact, exact, maximum, minimum, subtract, sum } from '#shared/base/exact.ts'
import type { Cohort, Scope } from '#shared/scheme/rule/cohort.ts'
import type { SpaceFacts } from './city.ts'
import type { Scale } from './prepared.ts'
import { evaluate } from './value.ts'

/** Fewer than these are not compared among themselves. */
export const FEWEST = 3

/** Whom a space's value x on a scale is compared with; x itself is always among them. */
export type FindCohort = (
  scale: Scale,
  scope: Scope,
  space: SpaceFacts,
  x: Exact,
) => { readonly cohort: Cohort; readonly fallback: boolean }

/** A cohort as it was gathered, its values in rising order. */
export interface Gathered extends Cohort {
  readonly rising: readonly Exact[]
}

/** The cohort of a space's district or kind, or of all; undefined where nobody in it has a value. */
export type FindGathered = (scale: Scale, scope: Scope, space: SpaceFacts) => Gathered | undefined

/** Gathers cohorts among the scored spaces of a year, each once, when it is first asked for. */
export function gathering(scored: readonly SpaceFacts[], year: number): FindGathered {
  const known = new Map<Scale, Map<Scope, ReadonlyMap<string, Gathered>>>()
  return (scale, scope, space) => {
    const byScope = known.get(scale) ?? new Map<Scope, ReadonlyMap<string, Gathered>>()
    known.set(scale, byScope)
    const byKey = byScope.get(scope) ?? gather(scored, year, scale, scope)
    byScope.set(scope, byKey)
    return byKey.get(scopeKey(scope, space))
  }
}

/**
 * The cohorts (比较组; schemes: Rules) among the scored spaces of a year, whichever document they fall under.
 */
export function cohortsAmong(scored: readonly SpaceFacts[], year: number): FindCohort {
  const isScored = new Set(scored)
  const cohortOf = gathering(scored, year)
  return (scale, scope, space, x) => {
    const own = cohortOf(scale, scope, space)
    const fallback = scope !== 'all' && (own === undefined || own.size < FEWEST)
    const cohort = fallback ? cohortOf(scale, 'all', space) : own
    return { cohort: isScored.has(space) && cohort ? cohort : joined(cohort, x), fallback }
  }
}

/** What spaces of one district, of one kind, or all of them have in common. */
export const scopeKey = (scope: Scope, space: SpaceFacts): string =>
  scope === 'district' ? space.district : scope === 'kind' ? space.kind : ''

/** The cohorts of a scale, by what their members have in common ({@link scopeKey}). */
function gather(
  scored: readonly SpaceFacts[],
  year: number,
  scale: Scale,
  scope: Scope,
): ReadonlyMap<string, Gathered> {
  const values = new Map<string, number[]>()
  for (const space of scored) {
    const value = evaluate(scale.value, { space, year, marked: scale.owner })
    if (value === null) continue
    const key = scopeKey(scope, space)
    const others = values.get(key)
    if (others) others.push(value)
    else values.set(key, [value])
  }
  return new Map([...values].map(([key, own]) => [key, cohortFrom(own)]))
}

function cohortFrom(values: readonly number[]): Gathered {
  const rising = [...values].sort((a, b) => a - b).map(exact)
  return {
    rising,
    size: rising.length,
    least: rising[0]!,
    largest: rising.at(-1)!,
    total: sum(rising),
    better: (x, direction) =>
      direction === 'less'
        ? firstFrom(rising, (value) => compare(value, x) >= 0)
        : rising.length - firstFrom(rising, (value) => compare(value, x) > 0),
  }
}

/** Index of the first value from which on a test holds (it holds for all after it); the length if none. */
function firstFrom(rising: readonly Exact[], test: (value: Exact) => boolean): number {
  let from = 0
  let to = rising.length
  while (from < to) {
    const middle = (from + to) >> 1
    if (test(rising[middle]!)) to = middle
    else from = middle + 1
  }
  return from
}

/** A cohort with a space's own value added, for spaces that are not in it themselves. */
export const joined = (cohort: Cohort | undefined, x: Exact): Cohort =>
  cohort
    ? {
        size: cohort.size + 1,
        least: minimum(cohort.least, x),
        largest: maximum(cohort.largest, x),
        total: add(cohort.total, x),
        better: cohort.better,
      }
    : { size: 1, least: x, largest: x, total: x, better: () => 0 }

/** A cohort without one of its values; undefined where that was the only one. */
export function without(cohort: Gathered, x: Exact): Cohort | undefined {
  const { rising, size, total, better } = cohort
  if (size === 1) return undefined
  const place = firstFrom(rising, (value) => compare(value, x) >= 0)
  return {
    size: size - 1,
    least: rising[place === 0 ? 1 : 0]!,
    largest: rising[place === size - 1 ? size - 2 : size - 1]!,
    total: subtract(total, x),
    better: (than, direction) => {
      const lead = compare(x, than)
      return better(than, direction) - ((direction === 'less' ? lead < 0 : lead > 0) ? 1 : 0)
    },
  }
}

import { add, type Exact, exact, maximum, minimum, round, ZERO } from '#shared/base/exact.ts'
import type { SpaceFacts } from './city.ts'
import type { FindCohort } from './cohorts.ts'
import type { PreparedScoring, Scale } from './prepared.ts'
import { evaluate } from './value.ts'

/** What a space gets on one scale. */
export interface Reading {
  readonly value: number | null
  /** Exact, kept within 0…max. */
  readonly points: Exact
  /** The cohort was too small, so all spaces were compared. */
  readonly fallback: boolean
}

/** What an indicator, or an adjustment with a rule, comes to. */
export interface Earned {
  /** Null with parts, which have a value each. */
  readonly value: number | null
  /** Exact, kept within 0…max. */
  readonly points: Exact
  /** The points rounded half up to 2 decimals. */
  readonly score: number
  readonly readings: readonly Reading[]
}

const within = (points: Exact, max: Exact): Exact => maximum(ZERO, minimum(points, max))

function read(scale: Scale, space: SpaceFacts, year: number, findCohort: FindCohort): Reading {
  const value = evaluate(scale.value, { space, year, marked: scale.owner })
  if (value === null) return { value, points: ZERO, fallback: false }
  const x = exact(value)
  const { rule, max } = scale
  if (rule.scope === null) return { value, points: within(rule.points(x), max), fallback: false }
  const { cohort, fallback } = findCohort(scale, rule.scope, space, x)
  return { value, points: within(rule.points(x, cohort), max), fallback }
}

/** The points of one indicator or adjustment (schemes: Rules); no value makes no points. */
export function earn(
  { scales, max, inParts }: PreparedScoring,
  space: SpaceFacts,
  year: number,
  findCohort: FindCohort,
): Earned {
  const readings = scales.map((scale) => read(scale, space, year, findCohort))
  const points = within(
    readings.reduce((total, reading) => add(total, reading.points), ZERO),
    max,
  )
  return { value: inParts ? null : readings[0]!.value, points, score: round(points, 2), readings }
}

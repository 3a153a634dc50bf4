import { add, type Exact, exact, maximum, minimum, negate, round, sum, ZERO } from '#shared/base/exact.ts'
import type { AdjustmentScore, IndicatorScore, SpaceFacts } from './city.ts'
import type { FindCohort } from './cohorts.ts'
import { holds } from './holds.ts'
import { type Earned, earn, type Reading } from './points.ts'
import type { PreparedDocument } from './prepared.ts'

interface Item {
  readonly id: string
  readonly title?: string | undefined
}

/** A space's points in full, as the scorecard lists them. */
export interface Scorecard {
  readonly indicators: readonly IndicatorScore[]
  readonly adjustments: readonly AdjustmentScore[]
  readonly total: number
  /** The indicators and adjustments for which a value is missing. */
  readonly missing: readonly Item[]
}

/** Indicators, adjustments and total of one space that reported (schemes: From points to a grade, 1). */
export function score(
  { document, ...prepared }: PreparedDocument,
  space: SpaceFacts,
  year: number,
  findCohort: FindCohort,
): Scorecard {
  const missing: Item[] = []
  const note = ({ id, title }: Item, readings: readonly Reading[]) => {
    if (readings.some(({ value }) => value === null)) missing.push({ id, title })
  }
  const indicators = prepared.indicators.map(({ indicator, scoring }): IndicatorScore => {
    const { id, max } = indicator
    const { value, score, readings } = earn(scoring, space, year, findCohort)
    note(indicator, readings)
    const compared = readings.some(({ fallback }) => fallback) ? { cohortFallback: true as const } : {}
    return { id, value, score, max, ...compared }
  })
  const adjustments = prepared.adjustments.flatMap((own): readonly AdjustmentScore[] => {
    const { applies, score, readings } = adjust(own, space, year, findCohort)
    note(own.adjustment, readings)
    return applies ? [{ id: own.adjustment.id, score }] : []
  })
  return { indicators, adjustments, total: totalOf(indicators, adjustments, document.bonusCap), missing }
}

/** What an adjustment comes to: below 0 where it deducts, nothing where it does not apply. */
export interface Adjusted extends Pick<Earned, 'points' | 'score' | 'readings'> {
  readonly applies: boolean
}

/** The points of one adjustment (加减分; schemes: From points to a grade, 1). */
export function adjust(
  { adjustment, scoring }: PreparedDocument['adjustments'][number],
  space: SpaceFacts,
  year: number,
  findCohort: FindCohort,
): Adjusted {
  const { id, when } = adjustment
  if (when && !holds(when, { space, year, marked: id })) {
    return { applies: false, points: ZERO, score: 0, readings: [] }
  }
  if ('points' in adjustment) {
    const points = exact(adjustment.points)
    return { applies: true, points, score: round(points, 2), readings: [] }
  }
  const { points, score, readings } = earn(scoring!, space, year, findCohort)
  const deducts = adjustment.sign === -1 && score > 0
  return {
    applies: true,
    points: deducts ? negate(points) : points,
    score: deducts ? -score : score,
    readings,
  }
}

interface Scored {
  readonly score: number
}

/** The sum of rounded points, with positive adjustments up to their cap, and not below 0. */
export function totalOf(
  indicators: readonly Scored[],
  adjustments: readonly Scored[],
  bonusCap: number | undefined,
): number {
  const bonus = points(adjustments.filter(({ score }) => score > 0))
  const counted = bonusCap === undefined ? bonus : minimum(bonus, exact(bonusCap))
  const deducted = points(adjustments.filter(({ score }) => score < 0))
  return round(maximum(ZERO, add(points(indicators), add(counted, deducted))), 2)
}

const points = (scores: readonly Scored[]): Exact => sum(scores.map(({ score }) => exact(score)))

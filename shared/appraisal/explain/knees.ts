import {
  add,
  compare,
  divide,
  type Exact,
  exact,
  floor,
  multiply,
  negate,
  subtract,
  ZERO,
} from '#shared/base/exact.ts'
import type { Cohort } from '#shared/scheme/rule/cohort.ts'
import type { OneValueRule } from '#shared/scheme/rule/one-value.ts'
import type { Scale } from '../prepared.ts'
import type { CohortsAround } from './cohorts-around.ts'

/**
 * The values at which a rule takes a turn: thresholds, the knees of a curve, where all points are reached. From
 * one to the next points only rise or only fall (as the value rises), or stay.
 */
export function kneesOf(rule: OneValueRule, scale: Scale, cohorts: CohortsAround): readonly Exact[] {
  const { max } = scale
  switch (rule.form) {
    case 'perUnit':
      return fullAfter(rule, max, ZERO)
    case 'step': {
      const from = exact(rule.from)
      return [from, ...fullAfter(rule, subtract(max, exact(rule.base ?? 0)), from)]
    }
    case 'curve':
      return rule.points.map(([x]) => exact(x))
    case 'bands':
      return rule.bands.map(([from]) => exact(from))
    case 'full':
      return [exact(rule.from ?? rule.upTo!)]
    case 'best': {
      const others = cohorts.others(scale, rule.cohort ?? 'all')
      return [ZERO, ...(others ? [others.largest] : [])]
    }
    case 'mean':
      return meanKnees(exact(rule.fullAt ?? 1), cohorts.others(scale, rule.cohort ?? 'all'))
    case 'minMax': {
      const others = cohorts.others(scale, rule.cohort ?? 'all')
      return [ZERO, ...(others ? [others.least, others.largest] : [])]
    }
    case 'rankBands':
      return []
  }
}

/** Where so many points are reached at so many for each unit, counted from a value on. */
function fullAfter(
  { points, unit = 1, whole = false }: { points: number; unit?: number; whole?: boolean },
  wanted: Exact,
  from: Exact,
): readonly Exact[] {
  const each = exact(points)
  if (compare(each, ZERO) <= 0) return []
  const units = divide(wanted, each)
  const reached = whole ? { n: -floor(negate(units)), d: 1n } : units
  return [add(from, multiply(reached, exact(unit)))]
}

/** All points are at x = k · (others + x) / n; where the others' sum is below 0, the mean passes 0 at −others. */
function meanKnees(fullAt: Exact, others: Cohort | undefined): readonly Exact[] {
  if (!others) return [ZERO]
  const size = exact(others.size + 1)
  const rest = subtract(size, fullAt)
  const full = compare(rest, ZERO) > 0 ? [divide(multiply(fullAt, others.total), rest)] : []
  return [negate(others.total), ...full]
}

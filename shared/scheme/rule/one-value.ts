import { z } from 'zod'
import type { Exact } from '#shared/base/exact.ts'
import { bands, bandsSchema } from './bands.ts'
import { best, bestSchema } from './best.ts'
import type { Cohort, Scope } from './cohort.ts'
import { curve, curveSchema } from './curve.ts'
import { full, fullSchema } from './full.ts'
import { mean, meanSchema } from './mean.ts'
import { minMax, minMaxSchema } from './min-max.ts'
import { perUnit, perUnitSchema } from './per-unit.ts'
import { rankBands, rankBandsSchema } from './rank-bands.ts'
import { step, stepSchema } from './step.ts'

/** The rule forms that make points of one value (schemes: Rules); `parts` puts several of them together. */
export const oneValueRuleSchema = z.discriminatedUnion('form', [
  perUnitSchema,
  stepSchema,
  curveSchema,
  bandsSchema,
  fullSchema,
  bestSchema,
  meanSchema,
  minMaxSchema,
  rankBandsSchema,
])
export type OneValueRule = z.infer<typeof oneValueRuleSchema>

/**
 * A rule with its numbers made ready: what a value x gets, by itself or (with a scope) among others.
 * Exact, and not yet kept within 0…max.
 */
export type Points =
  | { readonly scope: null; readonly points: (x: Exact) => Exact }
  | { readonly scope: Scope; readonly points: (x: Exact, cohort: Cohort) => Exact }

export function pointsOf(rule: OneValueRule, max: Exact): Points {
  switch (rule.form) {
    case 'perUnit':
      return { scope: null, points: perUnit(rule) }
    case 'step':
      return { scope: null, points: step(rule) }
    case 'curve':
      return { scope: null, points: curve(rule) }
    case 'bands':
      return { scope: null, points: bands(rule) }
    case 'full':
      return { scope: null, points: full(rule, max) }
    case 'best':
      return { scope: rule.cohort ?? 'all', points: best(max) }
    case 'mean':
      return { scope: rule.cohort ?? 'all', points: mean(rule, max) }
    case 'minMax':
      return { scope: rule.cohort ?? 'all', points: minMax(rule, max) }
    case 'rankBands':
      return { scope: rule.cohort ?? 'all', points: rankBands(rule) }
  }
}

import { z } from 'zod'
import { compare, exact, sum } from '#shared/base/exact.ts'
import { placesAt } from '../place.ts'
import type { Value } from '../value.ts'
import { oneValueRuleSchema } from './one-value.ts'
import { partsSchema } from './parts.ts'
import { checkReach, type Reaching } from './reach.ts'

/** How points are made (计分规则; schemes: Rules). */
export const ruleSchema = z.discriminatedUnion('form', [...oneValueRuleSchema.options, partsSchema])
export type Rule = z.infer<typeof ruleSchema>

/** A maximum and what earns it: the heart of an indicator, and of an adjustment with a rule. */
export interface Scoring {
  readonly max: number
  /** Left out with `parts`, whose parts have their own. */
  readonly value?: Value | undefined
  readonly rule: Rule
}

/** That a rule has the value it needs, and that its maximum can be reached; each as far as it is sound. */
export function checkScoring(
  { max, value, rule }: Reaching & { readonly value?: unknown },
  context: z.RefinementCtx,
): void {
  const fault = (path: string[], message: string) => context.addIssue({ code: 'custom', path, message })
  const isParts = typeof rule === 'object' && rule !== null && 'form' in rule && rule.form === 'parts'
  if (!isParts) {
    if (value === undefined) fault(['value'], '缺少这一项')
    checkReach({ max, rule }, context)
    return
  }
  if (value !== undefined) fault(['value'], '分项计分(parts)的取值写在各分项里,此处不写')
  const maxima = placesAt(rule, 'parts.*.max').map((place) => place.value)
  if (!isNumber(max) || !maxima.every(isNumber)) return
  const reach = sum(maxima.map(exact))
  if (compare(reach, exact(max)) < 0) fault(['rule', 'parts'], `各分项满分之和不足满分 ${max}`)
}

const isNumber = (value: unknown): value is number => Number.isFinite(value)

import { z } from 'zod'
import { compare, exact, sum } from '#shared/base/exact.ts'
import type { Value } from '../value.ts'
import { oneValueRuleSchema } from './one-value.ts'
import { partsSchema } from './parts.ts'
import { checkReach } from './reach.ts'

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

/** That a rule has the value it needs, and that its maximum can be reached. */
export function checkScoring({ max, value, rule }: Scoring, context: z.RefinementCtx): void {
  const fault = (path: string[], message: string) => context.addIssue({ code: 'custom', path, message })
  if (rule.form !== 'parts') {
    if (value === undefined) fault(['value'], '缺少这一项')
    checkReach({ max, rule }, context)
    return
  }
  if (value !== undefined) fault(['value'], '分项计分(parts)的取值写在各分项里,此处不写')
  const reach = sum(rule.parts.map((part) => exact(part.max)))
  if (compare(reach, exact(max)) < 0) fault(['rule', 'parts'], `各分项满分之和不足满分 ${max}`)
}

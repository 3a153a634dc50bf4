import type { Exact } from '#shared/base/exact.ts'
import type { Cohort } from '#shared/scheme/rule/cohort.ts'
import type { OneValueRule } from '#shared/scheme/rule/one-value.ts'
import type { ValueLook } from '#shared/scheme/value-look.ts'

export type RuleOf<Form extends OneValueRule['form']> = Extract<OneValueRule, { form: Form }>

/** A value under a rule, and what is known of whom it is compared with. */
export interface Case {
  readonly look: ValueLook
  readonly value: number
  /** What the rule makes of it, before it is kept within 0 and the maximum. */
  readonly points: Exact
  readonly max: number
  /** The value itself among those that it is compared with, and who these are; null for rules that compare nobody. */
  readonly compared: { readonly cohort: Cohort; readonly whom: string } | null
}

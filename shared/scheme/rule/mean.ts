import { z } from 'zod'
import { compare, divide, type Exact, exact, multiply, ZERO } from '#shared/base/exact.ts'
import { type Cohort, scope } from './cohort.ts'

/** In proportion to the cohort's mean; all points at k times the mean. */
export const meanSchema = z.strictObject({
  form: z.literal('mean'),
  cohort: scope,
  fullAt: z.number().positive().optional(),
})

export function mean(rule: z.infer<typeof meanSchema>, max: Exact): (x: Exact, cohort: Cohort) => Exact {
  const fullAt = exact(rule.fullAt ?? 1)
  return (x, cohort) => {
    const bar = divide(multiply(fullAt, cohort.total), { n: BigInt(cohort.size), d: 1n })
    return compare(bar, ZERO) > 0 ? divide(multiply(max, x), bar) : ZERO
  }
}

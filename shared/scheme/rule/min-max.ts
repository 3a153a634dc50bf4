import { z } from 'zod'
import { compare, divide, type Exact, multiply, subtract, ZERO } from '#shared/base/exact.ts'
import { type Cohort, direction, scope } from './cohort.ts'

/** By the place between the least and the largest value of the cohort. */
export const minMaxSchema = z.strictObject({ form: z.literal('minMax'), cohort: scope, direction })

export const minMax =
  (rule: z.infer<typeof minMaxSchema>, max: Exact) =>
  (x: Exact, { least, largest }: Cohort): Exact => {
    const less = rule.direction === 'less'
    // Where all are the same, all are best; but nobody earns points by having as little as none.
    if (compare(least, largest) === 0) return !less && least.n === 0n ? ZERO : max
    const lead = less ? subtract(largest, x) : subtract(x, least)
    return divide(multiply(max, lead), subtract(largest, least))
  }

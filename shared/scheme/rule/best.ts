import { z } from 'zod'
import { compare, divide, type Exact, multiply, ZERO } from '#shared/base/exact.ts'
import { type Cohort, scope } from './cohort.ts'

/** In proportion to the largest value of the cohort, which gets all points. */
export const bestSchema = z.strictObject({ form: z.literal('best'), cohort: scope })

export const best =
  (max: Exact) =>
  (x: Exact, cohort: Cohort): Exact =>
    compare(cohort.largest, ZERO) > 0 ? divide(multiply(max, x), cohort.largest) : ZERO

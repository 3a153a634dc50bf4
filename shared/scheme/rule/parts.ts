import { z } from 'zod'
import { isFields } from '../place.ts'
import { valueSchema } from '../value.ts'
import { oneValueRuleSchema } from './one-value.ts'
import { checkReach } from './reach.ts'

/** Several values under one indicator, each with a rule and a maximum of its own; their points are added. */
export const partsSchema = z.strictObject({
  form: z.literal('parts'),
  parts: z
    .array(
      z
        .strictObject({ max: z.number().nonnegative(), value: valueSchema, rule: oneValueRuleSchema })
        .superRefine(checkReach, { when: isFields }),
    )
    .min(1),
})

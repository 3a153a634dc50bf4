import { z } from 'zod'
import { CONDITION_IDS, type ConditionId } from '#shared/metric/conditions.ts'
import { byKey } from './by-key.ts'
import { type Value, valueSchema } from './value.ts'

/** When an adjustment, a veto, a ceiling or an exemption applies (适用条件; schemes: From points to a grade). */
export type When =
  | {
      readonly value: Value
      readonly above?: number
      readonly atLeast?: number
      readonly below?: number
      readonly atMost?: number
    }
  | { readonly flag: string }
  | { readonly finding: 'falsified' }
  | { readonly anyCondition: readonly ConditionId[]; readonly is: 'met' | 'unmet' | 'unknown' }
  | { readonly all: readonly When[] }
  | { readonly any: readonly When[] }
  | { readonly not: When }

export const whenSchema: z.ZodType<When> = byKey<When>(() => shapes)

const bound = z.number().optional()
const list = z.array(whenSchema).min(1)

const shapes: Readonly<Record<string, z.ZodType<When>>> = {
  value: z
    .strictObject({ value: valueSchema, above: bound, atLeast: bound, below: bound, atMost: bound })
    .refine(
      ({ above, atLeast, below, atMost }) => (above ?? atLeast ?? below ?? atMost) !== undefined,
      '应写明 above、atLeast、below、atMost 之一',
    ),
  flag: z.strictObject({ flag: z.string().min(1) }),
  finding: z.strictObject({ finding: z.literal('falsified') }),
  anyCondition: z.strictObject({
    anyCondition: z.array(z.enum(CONDITION_IDS)).min(1),
    is: z.enum(['met', 'unmet', 'unknown']),
  }),
  all: z.strictObject({ all: list }),
  any: z.strictObject({ any: list }),
  not: z.strictObject({ not: whenSchema }),
}

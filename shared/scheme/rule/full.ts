import { z } from 'zod'
import { compare, type Exact, exact, ZERO } from '#shared/base/exact.ts'
import { isFields } from '../place.ts'

/** All points from a threshold on (or up to one), else none. */
export const fullSchema = z
  .strictObject({ form: z.literal('full'), from: z.number().optional(), upTo: z.number().optional() })
  .refine(({ from, upTo }) => (from === undefined) !== (upTo === undefined), {
    error: '应写明 from 或 upTo,只写其一',
    when: isFields,
  })

export function full(rule: z.infer<typeof fullSchema>, max: Exact): (x: Exact) => Exact {
  if (rule.from !== undefined) {
    const from = exact(rule.from)
    return (x) => (compare(x, from) >= 0 ? max : ZERO)
  }
  const upTo = exact(rule.upTo!)
  return (x) => (compare(x, upTo) <= 0 ? max : ZERO)
}

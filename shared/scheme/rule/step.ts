import { z } from 'zod'
import { add, compare, type Exact, exact, multiply, subtract, ZERO } from '#shared/base/exact.ts'
import { perUnitSchema, unitsOf } from './per-unit.ts'

/** Nothing below t; from there a base and so many points for each unit above: `b + p·(x−t)/u`. */
export const stepSchema = perUnitSchema.extend({
  form: z.literal('step'),
  from: z.number(),
  base: z.number().optional(),
})

export function step(rule: z.infer<typeof stepSchema>): (x: Exact) => Exact {
  const from = exact(rule.from)
  const base = exact(rule.base ?? 0)
  const points = exact(rule.points)
  return (x) => (compare(x, from) < 0 ? ZERO : add(base, multiply(points, unitsOf(subtract(x, from), rule))))
}

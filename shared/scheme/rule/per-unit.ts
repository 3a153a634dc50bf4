import { z } from 'zod'
import { divide, type Exact, exact, floor, multiply } from '#shared/base/exact.ts'

/** So many points for each unit: `p·x/u`, or `p·⌊x/u⌋` for whole units only. */
export const perUnitSchema = z.strictObject({
  form: z.literal('perUnit'),
  points: z.number(),
  unit: z.number().positive().optional(),
  whole: z.boolean().optional(),
})

export function perUnit(rule: z.infer<typeof perUnitSchema>): (x: Exact) => Exact {
  const points = exact(rule.points)
  return (x) => multiply(points, unitsOf(x, rule))
}

/** How many units x has: exactly, or the whole ones. */
export function unitsOf(x: Exact, { unit = 1, whole = false }: { unit?: number; whole?: boolean }): Exact {
  const units = unit === 1 ? x : divide(x, exact(unit))
  return whole ? { n: floor(units), d: 1n } : units
}

import { z } from 'zod'
import { compare, type Exact, exact, ZERO } from '#shared/base/exact.ts'
import { risingPairs } from './pairs.ts'

/** The y of the last [from, y] that x reaches; nothing below the first. */
export const bandsSchema = z.strictObject({ form: z.literal('bands'), bands: risingPairs })

export function bands(rule: z.infer<typeof bandsSchema>): (x: Exact) => Exact {
  const steps = rule.bands.map(([from, y]) => ({ from: exact(from), y: exact(y) }))
  return (x) => steps.findLast(({ from }) => compare(from, x) <= 0)?.y ?? ZERO
}

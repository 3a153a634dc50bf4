import { z } from 'zod'
import { add, compare, divide, type Exact, exact, multiply, subtract } from '#shared/base/exact.ts'
import { risingPairs } from './pairs.ts'

/** Straight lines between the points [x, y], level outside them. */
export const curveSchema = z.strictObject({ form: z.literal('curve'), points: risingPairs })

export function curve(rule: z.infer<typeof curveSchema>): (x: Exact) => Exact {
  const knees = rule.points.map(([x, y]) => ({ x: exact(x), y: exact(y) }))
  const slopes = knees
    .slice(1)
    .map((knee, i) => divide(subtract(knee.y, knees[i]!.y), subtract(knee.x, knees[i]!.x)))
  return (x) => {
    const next = knees.findIndex((knee) => compare(x, knee.x) < 0)
    if (next === 0) return knees[0]!.y
    if (next === -1) return knees.at(-1)!.y
    const knee = knees[next - 1]!
    return add(knee.y, multiply(slopes[next - 1]!, subtract(x, knee.x)))
  }
}

import { z } from 'zod'
import { compare, type Exact, exact, ZERO } from '#shared/base/exact.ts'
import { type Cohort, direction, scope } from './cohort.ts'
import { risingPairs } from './pairs.ts'

/** By the place in the cohort: the y of the first [share, y] in whose share of the cohort the space is. */
export const rankBandsSchema = z.strictObject({
  form: z.literal('rankBands'),
  cohort: scope,
  bands: risingPairs,
  direction,
})

export function rankBands(rule: z.infer<typeof rankBandsSchema>): (x: Exact, cohort: Cohort) => Exact {
  const steps = rule.bands.map(([share, y]) => ({ share: exact(share), y: exact(y) }))
  return (x, cohort) => {
    const place = BigInt(cohort.better(x, rule.direction ?? 'more') + 1)
    const reached = { n: place, d: BigInt(cohort.size) }
    return steps.find(({ share }) => compare(share, reached) >= 0)?.y ?? ZERO
  }
}

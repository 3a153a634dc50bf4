import { divide, type Exact, exact, round } from '#shared/base/exact.ts'
import { METRICS, type MetricId } from './metrics.ts'

/** The metric's value with the decimals that it is stored, shown and scored with. */
export const rounded = (id: MetricId, value: Exact): number => round(value, METRICS[id].decimals)

/** The metric's value part / whole; no value where the whole is zero. */
export function roundedRatio(id: MetricId, part: Exact, whole: Exact): number | null {
  return whole.n === 0n ? null : rounded(id, divide(part, whole))
}

/** The same of two counts. */
export const countRatio = (id: MetricId, part: number, whole: number): number | null =>
  roundedRatio(id, exact(part), exact(whole))

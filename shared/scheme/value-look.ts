import { numberText, shareText } from '#shared/metric/metric-text.ts'
import { METRICS } from '#shared/metric/metrics.ts'
import { decimalsOf, type Value } from './value.ts'

/** How a value is shown: what it counts, and whether it is a share of 1 that people read as a percentage. */
export interface ValueLook {
  readonly unit: string
  readonly share: boolean
  readonly decimals: number
}

/** How values of this kind are shown; weighted sums and ratios have no unit of their own. */
export function valueLook(value: Value): ValueLook {
  if ('metric' in value) {
    const { unit, share, decimals } = METRICS[value.metric]
    return { unit, share, decimals }
  }
  if ('total' in value) return valueLook(value.total)
  if ('growth' in value) return { unit: '%', share: true, decimals: 4 }
  if ('registry' in value) return { unit: '个月', share: false, decimals: 0 }
  if ('mark' in value) return { unit: '分', share: false, decimals: 2 }
  return { unit: '', share: false, decimals: decimalsOf(value) }
}

/** A value with its unit: `22 场`, `28.74%`; no value is `—`. */
export function lookText({ unit, share }: ValueLook, value: number | null): string {
  if (value === null) return '—'
  return share ? shareText(value) : `${numberText(value)}${unit && ` ${unit}`}`
}

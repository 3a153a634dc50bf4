import { exact, multiply, round } from '#shared/base/exact.ts'
import { numberText, shareText } from '#shared/metric/metric-text.ts'
import { METRICS } from '#shared/metric/metrics.ts'
import { decimalsOf, type Value } from './value.ts'

/** How a value is shown: what it counts, and whether it is a share of 1 that people read as a percentage. */
export interface ValueLook {
  readonly unit: string
  readonly share: boolean
  readonly decimals: number
}

/** What is made of several values has no unit of its own, unless theirs say one. */
const plain = (value: Value): ValueLook => ({ unit: '', share: false, decimals: decimalsOf(value) })

/** How values of this kind are shown. */
export function valueLook(value: Value): ValueLook {
  if ('metric' in value) {
    const { unit, share, decimals } = METRICS[value.metric]
    return { unit, share, decimals }
  }
  if ('total' in value) return valueLook(value.total)
  if ('growth' in value) return { unit: '%', share: true, decimals: 4 }
  if ('registry' in value) return { unit: '个月', share: false, decimals: 0 }
  if ('mark' in value) return { unit: '分', share: false, decimals: 2 }
  if ('sum' in value) return sumLook(value)
  return 'ratio' in value ? ratioLook(value) : plain(value)
}

/** A sum counts what its parts count, as long as they count the same and none is weighted. */
function sumLook(value: Extract<Value, { sum: unknown }>): ValueLook {
  const [first, ...others] = value.sum.map(([part]) => valueLook(part))
  const alike = others.every(({ unit, share }) => unit === first!.unit && share === first!.share)
  const unweighted = value.sum.every(([, weight]) => weight === 1)
  return alike && unweighted ? { ...first!, decimals: decimalsOf(value) } : plain(value)
}

/** Firms of all firms are a share; money by firms is 万元/家. */
function ratioLook(value: Extract<Value, { ratio: unknown }>): ValueLook {
  const [over, under] = value.ratio.map(valueLook)
  if (over!.unit === '' || under!.unit === '' || over!.share || under!.share) return plain(value)
  return over!.unit === under!.unit
    ? { unit: '%', share: true, decimals: decimalsOf(value) }
    : { unit: `${over!.unit}/${under!.unit}`, share: false, decimals: decimalsOf(value) }
}

/** A value with its unit: `22 场`, `28.74%`; no value is `—`. */
export function lookText({ unit, share }: ValueLook, value: number | null): string {
  if (value === null) return '—'
  return share ? shareText(value) : `${numberText(value)}${unit && ` ${unit}`}`
}

/** How far two values are apart, with the unit: `2 场`, `0.55 个百分点`. */
export function differenceText(look: ValueLook, difference: number): string {
  if (!look.share) return lookText(look, difference)
  return `${numberText(round(multiply(exact(difference), exact(100)), 13))} 个百分点`
}

/** A text that Chinese words follow: after a figure or a percent sign they stand apart. */
export const before = (text: string): string => (/[\w%]$/.test(text) ? `${text} ` : text)

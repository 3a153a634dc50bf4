import { METRICS } from '#shared/metric/metrics.ts'
import type { Value } from './value.ts'
import { lookText, valueLook } from './value-look.ts'

const yearName = (year = 0): string =>
  year === 0 ? '' : year === -1 ? '上年' : year === -2 ? '前年' : `${-year} 年前的`

/** What a value is, in words (schemes: Values): `举办活动场次`, `纳税总额 ÷ 入驻企业`. */
export function valueName(value: Value): string {
  if ('metric' in value) return `${yearName(value.year)}${METRICS[value.metric].title}`
  if ('sum' in value) return value.sum.map(weighed).join('')
  if ('ratio' in value) return value.ratio.map(inner).join(' ÷ ')
  if ('growth' in value) return `${inner(value.growth)}的增长率`
  if ('total' in value) {
    return value.years === 1 ? valueName(value.total) : `近 ${value.years} 年${inner(value.total)}合计`
  }
  if ('mark' in value) return '专家评分'
  if ('extra' in value) return `${yearName(value.year)}补充指标“${value.extra}”`
  if ('registry' in value) return '备案满月数'
  return `标记“${value.flag}”`
}

function weighed([part, weight]: readonly [Value, number], place: number): string {
  const sign = weight < 0 ? (place === 0 ? '−' : ' − ') : place === 0 ? '' : ' + '
  return `${sign}${inner(part)}${Math.abs(weight) === 1 ? '' : ` × ${Math.abs(weight)}`}`
}

/** What is made of several values stands in brackets within another one. */
const inner = (value: Value): string =>
  'sum' in value || 'ratio' in value ? `（${valueName(value)}）` : valueName(value)

/** A value's name, and a number of it with its unit: what conditions compare. */
export const comparedText = (value: Value, words: string, number: number): string =>
  `${valueName(value)}${words} ${lookText(valueLook(value), number)}`

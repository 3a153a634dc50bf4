import { numberText } from '#shared/metric/metric-text.ts'
import { METRICS } from '#shared/metric/metrics.ts'
import type { Value } from '#shared/scheme/value.ts'
import { lookText, valueLook } from '#shared/scheme/value-look.ts'
import { valueName } from '#shared/scheme/value-name.ts'
import { evaluate, type Subject } from '../value.ts'

/** The same space as it stood some years before: its report of then, and those before that. */
const yearsBefore = (subject: Subject, back: number): Subject => {
  const { space, year } = subject
  if (back === 0) return subject
  return { ...subject, space: { ...space, report: space.earlier[year - back] ?? null }, year: year - back }
}

const shown = (value: Value, subject: Subject): string => lookText(valueLook(value), evaluate(value, subject))

/** A part of a sum or ratio with its name: `主办活动场次 5 场`; one that is made of others in brackets. */
const named = (value: Value, subject: Subject): string => {
  const account = valueAccount(value, subject)
  return account === null ? `${valueName(value)} ${shown(value, subject)}` : `（${account}）`
}

/**
 * How a value is made of others, with their numbers: `主办活动场次 5 场 + 承办活动场次 3 场 × 0.5`. Null for one
 * that is not.
 */
export function valueAccount(value: Value, subject: Subject): string | null {
  if ('sum' in value) {
    const terms = value.sum.map(([part, weight], place) => {
      const sign = weight < 0 ? (place === 0 ? '−' : ' − ') : place === 0 ? '' : ' + '
      const times = Math.abs(weight) === 1 ? '' : ` × ${numberText(Math.abs(weight))}`
      return `${sign}${named(part, subject)}${times}`
    })
    return terms.join('')
  }
  if ('ratio' in value) return value.ratio.map((part) => named(part, subject)).join(' ÷ ')
  if ('growth' in value) {
    const [now, then] = [shown(value.growth, subject), shown(value.growth, yearsBefore(subject, 1))]
    return `${valueName(value.growth)}：（今年 ${now} − 上年 ${then}）÷ 上年 ${then}`
  }
  if ('total' in value) {
    if (value.years === 1) return valueAccount(value.total, subject)
    const years = Array.from(
      { length: value.years },
      (_, back) => `${subject.year - back} 年 ${shown(value.total, yearsBefore(subject, back))}`,
    )
    return `${valueName(value.total)}：${years.join(' + ')}`
  }
  return 'mark' in value ? markAccount(subject) : null
}

function markAccount({ space, marked }: Subject): string | null {
  const marks = (marked !== null && Object.hasOwn(space.marks, marked) && space.marks[marked]) || []
  if (marks.length < 2) return null
  const sorted = [...marks].sort((a, b) => b - a).map(numberText)
  if (marks.length < 5) return `${marks.length} 个评分 ${sorted.join('、')} 的平均`
  const [highest, lowest] = [sorted[0], sorted.at(-1)]
  return `${marks.length} 个评分去掉最高 ${highest} 和最低 ${lowest}，其余 ${sorted.slice(1, -1).join('、')} 的平均`
}

/** Why a value is none, in words. */
export function absenceOf(value: Value, subject: Subject): string {
  if ('metric' in value) return `${valueName(value)}没有取值${value.year ? '' : definition(value.metric)}`
  if ('extra' in value) return `${valueName(value)}没有填报`
  if ('mark' in value) return '还没有专家评分'
  const without = (parts: readonly Value[]) =>
    [...new Set(parts.filter((part) => evaluate(part, subject) === null))]
      .map((part) => absenceOf(part, subject))
      .join('，')
  if ('sum' in value) return without(value.sum.map(([part]) => part))
  if ('ratio' in value) return without(value.ratio) || `${valueName(value.ratio[1])}为 0，不能相除`
  if ('total' in value) return `近 ${value.years} 年都没有${valueName(value.total)}`
  if ('growth' in value) {
    return without([value.growth]) || `上年没有${valueName(value.growth)}或为 0，不能算增长率`
  }
  return '没有取值'
}

/** What a metric's own definition says of when it has no value. */
const definition = (id: keyof typeof METRICS): string => {
  const clause = METRICS[id].definition.split('；').find((part) => part.includes('无此值'))
  return clause ? `（${clause.replace(/ ?的?，无此值.*/, '')}）` : ''
}

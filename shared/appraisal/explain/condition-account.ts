import { CONDITIONS, type ConditionId } from '#shared/metric/conditions.ts'
import { lookText, valueLook } from '#shared/scheme/value-look.ts'
import { valueName } from '#shared/scheme/value-name.ts'
import type { When } from '#shared/scheme/when.ts'
import { holds } from '../holds.ts'
import { evaluate, type Subject } from '../value.ts'

const STATES = {
  met: '符合备案条件',
  unmet: '不符合备案条件',
  unknown: '缺少依据，无法判断是否符合备案条件',
} as const
const SHORT = { met: '符合', unmet: '不符合', unknown: '无法判断' } as const
type Bound = 'above' | 'atLeast' | 'below' | 'atMost'
const BOUNDS: readonly (readonly [Bound, holds: string, fails: string])[] = [
  ['above', '大于', '不大于'],
  ['atLeast', '不低于', '低于'],
  ['below', '低于', '不低于'],
  ['atMost', '不超过', '大于'],
]

/**
 * Why a condition holds of a space, or does not, with the values and thresholds that decide it:
 * `超期入驻占比 34.2%，大于 30%`; `专职服务人员不符合备案条件（1 人，要求不少于 2 人）`.
 */
export function conditionAccount(when: When, subject: Subject, held = holds(when, subject)): string {
  if ('not' in when) return conditionAccount(when.not, subject)
  if ('all' in when || 'any' in when) {
    // What decides: all that hold of an `any`, all that fail of an `all`, else every one.
    const parts = 'all' in when ? when.all : when.any
    const deciding = parts.filter((part) => holds(part, subject) === held)
    return deciding.map((part) => conditionAccount(part, subject, held)).join('；')
  }
  if ('flag' in when) return held ? `有标记“${when.flag}”` : `没有标记“${when.flag}”`
  if ('finding' in when) return held ? '经认定弄虚作假' : '没有认定弄虚作假'
  if ('anyCondition' in when) return held ? conditionsIn(when, subject) : noneIn(when)
  const value = evaluate(when.value, subject)
  if (value === null) return `${valueName(when.value)}没有取值`
  const bounds = BOUNDS.flatMap(([key, yes, no]) => {
    const bound = when[key]
    if (bound === undefined) return []
    const passes = keeps(key, value, bound)
    return passes === held ? [`${passes ? yes : no} ${lookText(valueLook(when.value), bound)}`] : []
  })
  return `${valueName(when.value)} ${lookText(valueLook(when.value), value)}，${bounds.join('，')}`
}

const keeps = (key: Bound, value: number, bound: number): boolean =>
  ({ above: value > bound, atLeast: value >= bound, below: value < bound, atMost: value <= bound })[key]

type OfConditions = Extract<When, { anyCondition: unknown }>

function conditionsIn({ anyCondition, is }: OfConditions, { space: { report } }: Subject): string {
  const shortfall = (id: ConditionId): string =>
    report?.shortfalls?.[id] ? `（${report.shortfalls[id]}）` : ''
  return anyCondition
    .filter((id) => report?.conditions[id] === is)
    .map((id) => `${CONDITIONS[id].title}${STATES[is]}${shortfall(id)}`)
    .join('；')
}

const noneIn = ({ anyCondition, is }: OfConditions): string =>
  `备案条件${anyCondition.map((id) => CONDITIONS[id].title).join('、')}中没有“${SHORT[is]}”的`

import { CONDITIONS } from '#shared/metric/conditions.ts'
import { comparedText } from './value-name.ts'
import type { When } from './when.ts'

const FINDINGS = { falsified: '认定弄虚作假' } as const
const STATES = { met: '符合', unmet: '不符合', unknown: '无法判断' } as const
const BOUNDS = [
  ['above', '大于'],
  ['atLeast', '不低于'],
  ['below', '低于'],
  ['atMost', '不超过'],
] as const

/** A condition in words, with its numbers put in: `超期入驻占比大于 30%`. */
export function whenSentence(when: When): string {
  if ('value' in when) {
    return BOUNDS.flatMap(([key, words]) => {
      const bound = when[key]
      return bound === undefined ? [] : [comparedText(when.value, words, bound)]
    }).join('，且')
  }
  if ('flag' in when) return `有标记“${when.flag}”`
  if ('finding' in when) return FINDINGS[when.finding]
  if ('anyCondition' in when) {
    const titles = when.anyCondition.map((id) => CONDITIONS[id].title).join('、')
    return `备案条件“${titles}”${when.anyCondition.length > 1 ? '任一项' : ''}${STATES[when.is]}`
  }
  if ('not' in when) return `并非（${whenSentence(when.not)}）`
  const [parts, and] = 'all' in when ? [when.all, '，且'] : [when.any, '，或']
  return parts.length === 1
    ? whenSentence(parts[0]!)
    : parts.map((part) => (isOne(part) ? whenSentence(part) : `（${whenSentence(part)}）`)).join(and)
}

const isOne = (when: When): boolean => !('all' in when || 'any' in when)

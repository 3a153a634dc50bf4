import { numberText } from '#shared/metric/metric-text.ts'
import type { Adjustment } from './document.ts'
import { ruleSentence } from './rule-sentence.ts'
import { valueLook } from './value-look.ts'
import { valueName } from './value-name.ts'
import { whenSentence } from './when-sentence.ts'

/** What an adjustment (加减分) does and when, in words: `超期入驻占比大于 30%：扣 2 分`. */
export function adjustmentSentence(adjustment: Adjustment): string {
  const { when } = adjustment
  return `${when ? `${whenSentence(when)}：` : ''}${effect(adjustment)}`
}

function effect(adjustment: Adjustment): string {
  if ('points' in adjustment) {
    const { points } = adjustment
    return points < 0 ? `扣 ${numberText(-points)} 分` : `加 ${numberText(points)} 分`
  }
  const { value, rule, max, sign = 1 } = adjustment
  const look = value ? valueLook(value) : { unit: '', share: false, decimals: 4 }
  return `${sign < 0 ? '按下列得分扣分' : '加分'}：${value ? `${valueName(value)}，` : ''}${ruleSentence(rule, look, max)}`
}

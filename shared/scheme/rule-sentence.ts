import { numberText, shareText } from '#shared/metric/metric-text.ts'
import type { Rule } from './rule/rule.ts'
import { lookText, type ValueLook, valueLook } from './value-look.ts'

const points = (value: number): string => `${numberText(value)} 分`
const COHORT = { all: '全市', district: '本区县', kind: '同类别' } as const

/** A rule in words with its numbers put in: `0 场 0 分，5 场 9 分，20 场及以上 15 分，其间按直线内插`. */
export function ruleSentence(rule: Rule, look: ValueLook, max: number): string {
  const shown = (value: number): string => lookText(look, value)
  switch (rule.form) {
    case 'perUnit':
      return `每${rule.whole ? '满' : ''} ${shown(rule.unit ?? 1)}计 ${points(rule.points)}，最高 ${points(max)}`
    case 'step': {
      const each = `每${rule.whole ? '满' : ''}超过 ${shown(rule.unit ?? 1)}加 ${points(rule.points)}`
      return `${shown(rule.from)}以下 0 分，达到 ${shown(rule.from)}计 ${points(rule.base ?? 0)}，${each}，最高 ${points(max)}`
    }
    case 'curve':
      return `${steps(rule.points, shown)}，其间按直线内插`
    case 'bands':
      return `${shown(rule.bands[0]![0])}以下 0 分，${rule.bands.map(([from, y]) => `${shown(from)}起 ${points(y)}`).join('，')}`
    case 'full':
      return rule.from === undefined
        ? `不超过 ${shown(rule.upTo!)}计 ${points(max)}，否则 0 分`
        : `达到 ${shown(rule.from)}计 ${points(max)}，否则 0 分`
    case 'best':
      return `以${COHORT[rule.cohort ?? 'all']}最高值为 ${points(max)}，按比例计分`
    case 'mean':
      return `达到${COHORT[rule.cohort ?? 'all']}平均值的 ${numberText(rule.fullAt ?? 1)} 倍计 ${points(max)}，按比例计分`
    case 'minMax':
      return `在${COHORT[rule.cohort ?? 'all']}最低值与最高值之间按位置计分，${rule.direction === 'less' ? '越低越好' : '越高越好'}，最高 ${points(max)}`
    case 'rankBands':
      return `按${COHORT[rule.cohort ?? 'all']}排位：${rule.bands.map(([share, y]) => `前 ${shareText(share)} ${points(y)}`).join('，')}，其余 0 分`
    case 'parts':
      return rule.parts
        .map((part, index) => `（${index + 1}）${ruleSentence(part.rule, valueLook(part.value), part.max)}`)
        .join('；')
  }
}

function steps(knees: readonly (readonly [number, number])[], shown: (value: number) => string): string {
  return knees
    .map(([x, y], index) => `${shown(x)}${index === knees.length - 1 ? '及以上' : ''} ${points(y)}`)
    .join('，')
}

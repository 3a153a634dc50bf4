import { numberText, shareText } from '#shared/metric/metric-text.ts'
import type { Scope } from './rule/cohort.ts'
import type { Rule } from './rule/rule.ts'
import { before, differenceText, lookText, type ValueLook, valueLook } from './value-look.ts'
import { valueName } from './value-name.ts'

const points = (value: number): string => `${numberText(value)} 分`

/** Whom a rule compares a space with, in words. */
export const COHORT: Readonly<Record<Scope, string>> = { all: '全市', district: '本区县', kind: '同类别' }

/** A rule in words with its numbers put in: `0 场 0 分，5 场 9 分，20 场及以上 15 分，其间按直线内插`. */
export function ruleSentence(rule: Rule, look: ValueLook, max: number): string {
  const shown = (value: number): string => before(lookText(look, value))
  const apart = (value: number): string => before(differenceText(look, value))
  switch (rule.form) {
    case 'perUnit':
      // Marks are points already.
      if (look.unit === '分' && rule.points === (rule.unit ?? 1) && !rule.whole) {
        return `评分即得分，最高 ${points(max)}`
      }
      return `每${rule.whole ? '满' : ''} ${apart(rule.unit ?? 1)}计 ${points(rule.points)}，最高 ${points(max)}`
    case 'step': {
      const each = `${rule.whole ? '超出的每满' : '每超过'} ${apart(rule.unit ?? 1)}加 ${points(rule.points)}`
      return `不足 ${shown(rule.from)}不计分，达到 ${shown(rule.from)}计 ${points(rule.base ?? 0)}，${each}，最高 ${points(max)}`
    }
    case 'curve':
      return curveSentence(rule.points, look)
    case 'bands':
      return `不足 ${shown(rule.bands[0]![0])}不计分，${rule.bands.map(([from, y]) => `${shown(from)}起 ${points(y)}`).join('，')}`
    case 'full':
      return rule.from === undefined
        ? `不超过 ${shown(rule.upTo!)}计 ${points(max)}，否则不计分`
        : `达到 ${shown(rule.from)}计 ${points(max)}，否则不计分`
    case 'best':
      return `${COHORT[rule.cohort ?? 'all']}最高值计 ${points(max)}，其余按比例计分`
    case 'mean': {
      const times = rule.fullAt === undefined || rule.fullAt === 1 ? '' : `的 ${numberText(rule.fullAt)} 倍`
      return `达到${COHORT[rule.cohort ?? 'all']}平均值${times}计 ${points(max)}，不足的按比例计分`
    }
    case 'minMax':
      return `在${COHORT[rule.cohort ?? 'all']}最低值与最高值之间按位置计分，${rule.direction === 'less' ? '越低越好' : '越高越好'}，最高 ${points(max)}`
    case 'rankBands': {
      const bands = rule.bands.map(([share, y]) => `前 ${shareText(share)} ${points(y)}`).join('，')
      return `按${COHORT[rule.cohort ?? 'all']}${rule.direction === 'less' ? '从低到高' : '从高到低'}排位：${bands}，其余不计分`
    }
    case 'parts': {
      const parts = rule.parts.map(
        (part, index) =>
          `（${index + 1}）${valueName(part.value)}：${ruleSentence(part.rule, valueLook(part.value), part.max)}`,
      )
      return `${parts.join('；')}；合计最高 ${points(max)}`
    }
  }
}

/** The knees of a curve: level before the first and after the last. */
function curveSentence(knees: readonly (readonly [number, number])[], look: ValueLook): string {
  const shown = (value: number): string => lookText(look, value)
  const last = knees.length - 1
  if (last === 0) return `一律 ${points(knees[0]![1])}`
  const steps = knees.map(([x, y], index) => {
    // Counts begin at 0: nothing is below.
    const edge = index === last ? '及以上' : index === 0 && x !== 0 ? '及以下' : ''
    return `${edge ? before(shown(x)) : shown(x)}${edge} ${points(y)}`
  })
  return `${steps.join('，')}，其间按直线内插`
}

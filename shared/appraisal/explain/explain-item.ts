import { adjustmentSentence } from '#shared/scheme/adjustment-sentence.ts'
import type { Adjustment, Indicator } from '#shared/scheme/document.ts'
import { ruleSentence } from '#shared/scheme/rule-sentence.ts'
import { lookText, valueLook } from '#shared/scheme/value-look.ts'
import type { Subject } from '../value.ts'
import { conditionAccount } from './condition-account.ts'
import { endText, pointsText } from './figures.ts'
import type { Gained, Item } from './item.ts'
import { type Next, nextFor } from './next.ts'
import { pointsAccount } from './points-account.ts'
import { leversOfItem } from './proposal.ts'
import type { Scene } from './scene.ts'
import { conditionStandstill, standstillOf } from './standstill.ts'
import { absenceOf } from './value-account.ts'

/** What can be done for an indicator or adjustment, or else why nothing can. */
export interface Outlook {
  readonly next: Next['next'] | null
  readonly further: Next['further']
  /** In words; null where there is a next step, or nothing to ask for. */
  readonly why: string | null
}

export interface IndicatorExplanation extends Outlook {
  readonly id: string
  readonly title: string
  /** Null where there is none, or (parts) several. */
  readonly value: number | null
  /** With its unit: `22 场`, `28.74%`, `—`. */
  readonly valueText: string
  /** The rule in words, its numbers put in. */
  readonly rule: string
  readonly score: number
  readonly max: number
  /** How the points come about for this very value: `7 家：4 家 18 分，其后每多 1 家 1.5 分，得 22.5 分`. */
  readonly account: string
}

export interface AdjustmentExplanation extends Outlook {
  readonly id: string
  readonly title: string
  readonly applies: boolean
  readonly score: number
  /** What it does and when, in words, its numbers put in. */
  readonly rule: string
  /** Why it applies or does not, with the values and thresholds, and what comes of it. */
  readonly account: string
}

export function explainIndicator(indicator: Indicator, item: Item, scene: Scene): IndicatorExplanation {
  const { max, value, rule } = indicator
  const gained = item.gained(scene.space)
  const look = value ? valueLook(value) : { unit: '', share: false, decimals: 4 }
  const own = value ? gained.readings[0]!.value : null
  return {
    ...{ id: item.id, title: item.title, value: own, valueText: lookText(look, own) },
    ...{ rule: ruleSentence(rule, look, max), score: gained.score, max },
    account: `${pointsAccount(item, gained, scene)}，${endText(gained.score, max)}`,
    ...outlookOf(item, scene, () => (gained.score === max ? '已得满分' : standstill(item, gained, scene))),
  }
}

export function explainAdjustment(adjustment: Adjustment, item: Item, scene: Scene): AdjustmentExplanation {
  const gained = item.gained(scene.space)
  return {
    ...{ id: item.id, title: item.title, applies: gained.applies, score: gained.score },
    rule: adjustmentSentence(adjustment),
    account: adjustmentAccount(adjustment, item, gained, scene),
    ...outlookOf(item, scene, () =>
      isAllThereIs(adjustment, gained) ? null : standstill(item, gained, scene, adjustment),
    ),
  }
}

function adjustmentAccount(adjustment: Adjustment, item: Item, gained: Gained, scene: Scene): string {
  const { when } = adjustment
  const condition = when ? [conditionAccount(when, subjectOf(item, scene))] : []
  if (!gained.applies) return `${condition}，不${deducts(adjustment) ? '扣' : '加'}分`
  const made = 'points' in adjustment ? [] : [pointsAccount(item, gained, scene)]
  const end = `${deducts(adjustment) ? '扣' : '加'} ${pointsText(Math.abs(gained.score))}`
  return [[...condition, ...made].join('；'), end].filter(Boolean).join('，')
}

const deducts = (adjustment: Adjustment): boolean =>
  'points' in adjustment ? adjustment.points < 0 : adjustment.sign === -1

/** Whether no more could be hoped for: nothing is deducted, or all is given that can be. */
const isAllThereIs = (adjustment: Adjustment, { applies, score }: Gained): boolean => {
  if (deducts(adjustment)) return score === 0
  return applies && score === ('points' in adjustment ? score : adjustment.max)
}

const subjectOf = ({ id }: Item, { space, year }: Scene): Subject => ({ space, year, marked: id })

function outlookOf(item: Item, { space, year, besides }: Scene, why: () => string | null): Outlook {
  const next = nextFor(item, space, year, besides)
  return next ? { ...next, why: null } : { next: null, further: null, why: why() }
}

/** Why there is nothing that the space could do. */
function standstill(item: Item, { readings }: Gained, scene: Scene, adjustment?: Adjustment): string {
  const subject = subjectOf(item, scene)
  const absent = item.scales.flatMap(({ scale }, i) =>
    readings[i]?.value === null ? [absenceOf(scale.value, subject)] : [],
  )
  const fixed = [
    ...item.scales.flatMap(({ scale }) => standstillOf(scale.value)),
    ...(adjustment?.when ? conditionStandstill(adjustment.when) : []),
  ]
  const reasons = [...new Set([...absent, ...fixed])]
  if (reasons.length > 0) return reasons.join('；')
  return leversOfItem(item, scene.space).length > 0 ? '这一数值再变动也不加分' : '没有可由空间改变的数值'
}

import { exact, round, sum } from '#shared/base/exact.ts'
import type { MetricId } from '#shared/metric/metrics.ts'
import { adjustmentSentence } from './adjustment-sentence.ts'
import { documentsOf, type Indicator, type Scheme, type SchemeDocument } from './document.ts'
import { quotaSentence } from './quota-sentence.ts'
import type { Rule } from './rule/rule.ts'
import { ruleSentence } from './rule-sentence.ts'
import { metricsIn, type Value } from './value.ts'
import { type ValueLook, valueLook } from './value-look.ts'
import { valueName } from './value-name.ts'
import { whenSentence } from './when-sentence.ts'

/** One value and the rule that makes points of it; an indicator in parts has several. */
export interface ScaleNode {
  readonly max: number
  readonly value: Value
  /** The value in words. */
  readonly valueName: string
  readonly look: ValueLook
  readonly rule: Rule
  /** The rule in words, with its numbers. */
  readonly sentence: string
}

export interface IndicatorNode {
  readonly id: string
  readonly title: string
  readonly max: number
  /** The rule in words, that of all parts where it has parts. */
  readonly sentence: string
  /** One, or one for each part. */
  readonly scales: readonly ScaleNode[]
  /** The metrics that its points rest on. */
  readonly metrics: readonly MetricId[]
}

export interface GroupNode {
  readonly id: string
  readonly title: string
  /** Of its indicators together. */
  readonly max: number
  readonly indicators: readonly IndicatorNode[]
}

/** A part of a scheme beside the indicators, said in words. */
export interface Clause {
  readonly id: string
  readonly title: string
  readonly sentence: string
}

/** A document as a page shows it: everything that it says, in words. */
export interface SchemeTree {
  /** The kinds of space (类别) that it is for; null: all. */
  readonly kinds: readonly string[] | null
  /** Of all indicators together. */
  readonly max: number
  readonly groups: readonly GroupNode[]
  readonly adjustments: readonly Clause[]
  readonly bonusCap: number | null
  readonly vetoes: readonly Clause[]
  readonly exemptions: readonly Clause[]
  readonly ceilings: readonly Clause[]
  /** Best first; the sentence is of its quota, empty without one. */
  readonly grades: readonly { readonly name: string; readonly from: number; readonly sentence: string }[]
  /** The grade of a space without a report. */
  readonly notReported: string
  readonly missing: 'zero' | 'fail'
  /** What decides between equal totals, in words, first things first. */
  readonly ties: readonly string[]
}

/** A sound scheme as trees of groups and indicators, one for each document (schemes: The document). */
export const schemeTrees = (scheme: Scheme): SchemeTree[] => documentsOf(scheme).map(treeOf)

function treeOf(document: SchemeDocument): SchemeTree {
  const { adjustments = [], vetoes = [], exemptions = [], ceilings = [], grades } = document
  const groups = document.groups.map(({ id, title = id, indicators }) => ({
    ...{ id, title, max: maxOf(indicators) },
    indicators: indicators.map(indicatorNode),
  }))
  return {
    kinds: document.appliesTo?.kind ?? null,
    max: maxOf(groups),
    groups,
    adjustments: adjustments.map((item) => clause(item, adjustmentSentence(item))),
    bonusCap: document.bonusCap ?? null,
    vetoes: vetoes.map((item) => clause(item, whenSentence(item.when))),
    exemptions: exemptions.map((item) => clause(item, whenSentence(item.when))),
    ceilings: ceilings.map((item) => clause(item, `${whenSentence(item.when)}，最高“${item.grade}”`)),
    grades: grades.map(({ name, from, atMost }) => ({
      ...{ name, from },
      sentence: atMost ? quotaSentence(name, atMost) : '',
    })),
    notReported: document.notReported?.grade ?? grades.at(-1)!.name,
    missing: document.missing ?? 'zero',
    ties: (document.ties ?? []).map(valueName),
  }
}

const clause = (
  { id, title = id }: { id: string; title?: string | undefined },
  sentence: string,
): Clause => ({
  id,
  title,
  sentence,
})

const maxOf = (items: readonly { readonly max: number }[]): number =>
  round(sum(items.map(({ max }) => exact(max))), 6)

/** A sound indicator with what it says in words. */
export function indicatorNode({ id, title = id, max, value, rule }: Indicator): IndicatorNode {
  // A sound scheme has a value wherever a rule needs one.
  const scales = (rule.form === 'parts' ? rule.parts : [{ max, value: value!, rule }]).map(scaleNode)
  const sentence = ruleSentence(rule, scales[0]!.look, max)
  return {
    id,
    title,
    max,
    sentence,
    scales,
    metrics: [...new Set(scales.flatMap((one) => metricsIn(one.value)))],
  }
}

function scaleNode({ max, value, rule }: { max: number; value: Value; rule: Rule }): ScaleNode {
  const look = valueLook(value)
  return { max, value, valueName: valueName(value), look, rule, sentence: ruleSentence(rule, look, max) }
}

import { type Exact, exact } from '#shared/base/exact.ts'
import type { Adjustment, Indicator, SchemeDocument } from '#shared/scheme/document.ts'
import { type Points, pointsOf } from '#shared/scheme/rule/one-value.ts'
import type { Scoring } from '#shared/scheme/rule/rule.ts'
import type { Value } from '#shared/scheme/value.ts'

/** A value, the rule that makes points of it, and what they are kept under; constants made ready. */
export interface Scale {
  /** Id of the indicator or adjustment that it belongs to. */
  readonly owner: string
  readonly value: Value
  readonly max: Exact
  readonly rule: Points
}

/** A maximum and its one scale, or with `parts` one for each part. */
export interface PreparedScoring {
  readonly max: Exact
  readonly scales: readonly Scale[]
  readonly inParts: boolean
}

/** A document made ready once for any number of spaces. */
export interface PreparedDocument {
  readonly document: SchemeDocument
  readonly indicators: readonly { readonly indicator: Indicator; readonly scoring: PreparedScoring }[]
  readonly adjustments: readonly {
    readonly adjustment: Adjustment
    /** Null for fixed points. */
    readonly scoring: PreparedScoring | null
  }[]
}

export const prepare = (document: SchemeDocument): PreparedDocument => ({
  document,
  indicators: document.groups
    .flatMap((group) => group.indicators)
    .map((indicator) => ({ indicator, scoring: prepareScoring(indicator.id, indicator) })),
  adjustments: (document.adjustments ?? []).map((adjustment) => ({
    adjustment,
    scoring: 'rule' in adjustment ? prepareScoring(adjustment.id, adjustment) : null,
  })),
})

function prepareScoring(owner: string, { max, value, rule }: Scoring): PreparedScoring {
  const inParts = rule.form === 'parts'
  // A sound scheme has a value wherever a rule needs one.
  const parts = rule.form === 'parts' ? rule.parts : [{ max, value: value!, rule }]
  const scales = parts.map((part) => {
    const own = exact(part.max)
    return { owner, value: part.value, max: own, rule: pointsOf(part.rule, own) }
  })
  return { max: exact(max), scales, inParts }
}

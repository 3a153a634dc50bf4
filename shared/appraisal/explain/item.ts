import { type Exact, exact } from '#shared/base/exact.ts'
import type { Adjustment, Indicator } from '#shared/scheme/document.ts'
import type { OneValueRule } from '#shared/scheme/rule/one-value.ts'
import type { Scoring } from '#shared/scheme/rule/rule.ts'
import type { Value } from '#shared/scheme/value.ts'
import { boundsIn } from '#shared/scheme/when-bounds.ts'
import type { SpaceFacts } from '../city.ts'
import { earn, type Reading } from '../points.ts'
import type { PreparedDocument, PreparedScoring, Scale } from '../prepared.ts'
import { adjust } from '../total.ts'
import type { CohortsAround } from './cohorts-around.ts'
import { kneesOf } from './knees.ts'

/** A scale with the rule as the scheme has it. */
export interface WordedScale {
  readonly scale: Scale
  readonly rule: OneValueRule
  readonly max: number
}

/** A value, and where what is made of it takes another turn. */
export interface Turning {
  readonly value: Value
  readonly knees: readonly Exact[]
  /** Whether less of it may be asked for; left out: yes. */
  readonly mayFall?: boolean
}

export interface Gained {
  /** An adjustment whose condition does not hold does not. */
  readonly applies: boolean
  /** Exact, below 0 where they are deducted. */
  readonly points: Exact
  /** The same, rounded half up to 2 decimals. */
  readonly score: number
  readonly readings: readonly Reading[]
}

/** An indicator or adjustment (指标、加减分), as it can be asked again and again what it would bring. */
export interface Item {
  readonly id: string
  readonly title: string
  readonly scales: readonly WordedScale[]
  /** The values that its points rest on, conditions among them. */
  readonly turnings: readonly Turning[]
  /** Points rise in leaps that no knee names. */
  readonly leaps: boolean
  /** The indicator's or adjustment's points if the space's facts were these. */
  readonly gained: (space: SpaceFacts) => Gained
}

export interface Items {
  readonly indicators: readonly Item[]
  readonly adjustments: readonly Item[]
}

/** The items of a document for one space: others stay as they are, its own facts are what is asked about. */
export const itemsOf = (
  { indicators, adjustments }: PreparedDocument,
  year: number,
  cohorts: CohortsAround,
): Items => ({
  indicators: indicators.map(({ indicator, scoring }) => ({
    ...named(indicator),
    ...partsOf(indicator, scoring, cohorts),
    gained: (space) => ({ applies: true, ...earn(scoring, space, year, cohorts.find) }),
  })),
  adjustments: adjustments.map((own) => ({
    ...named(own.adjustment),
    ...adjustmentParts(own.adjustment, own.scoring, cohorts),
    gained: (space) => adjust(own, space, year, cohorts.find),
  })),
})

const named = ({ id, title = id }: Indicator | Adjustment) => ({ id, title })

function partsOf({ max, rule }: Scoring, { scales }: PreparedScoring, cohorts: CohortsAround) {
  const rules = rule.form === 'parts' ? rule.parts : [{ max, rule }]
  const worded = scales.map((scale, i) => ({
    scale,
    rule: rules[i]!.rule as OneValueRule,
    max: rules[i]!.max,
  }))
  return {
    scales: worded,
    turnings: worded.map(({ scale, rule }) => ({ value: scale.value, knees: kneesOf(rule, scale, cohorts) })),
    leaps: worded.some(({ rule }) => rule.form === 'rankBands' || ('whole' in rule && rule.whole === true)),
  }
}

function adjustmentParts(adjustment: Adjustment, scoring: PreparedScoring | null, cohorts: CohortsAround) {
  const bounds = adjustment.when ? boundsIn(adjustment.when) : []
  const conditions = bounds.map(({ value, bound, mayFall }) => ({ value, knees: [exact(bound)], mayFall }))
  if ('points' in adjustment) return { scales: [], turnings: conditions, leaps: false }
  const own = partsOf(adjustment, scoring!, cohorts)
  return { ...own, turnings: [...own.turnings, ...conditions] }
}

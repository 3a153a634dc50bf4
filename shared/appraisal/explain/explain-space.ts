import { appliesTo, documentsOf, type Scheme } from '#shared/scheme/document.ts'
import type { City, SpaceFacts, SpaceResult } from '../city.ts'
import { gathering } from '../cohorts.ts'
import { contestRules } from '../contest/rules.ts'
import { prepare } from '../prepared.ts'
import { besidesOf } from './besides.ts'
import { type Clauses, clausesOf } from './clauses.ts'
import { cohortsAround } from './cohorts-around.ts'
import { type Contribution, contributionsOf } from './contributions.ts'
import {
  type AdjustmentExplanation,
  explainAdjustment,
  explainIndicator,
  type IndicatorExplanation,
} from './explain-item.ts'
import { gradeBars } from './grade-bar.ts'
import { itemsOf } from './item.ts'
import { type NextGrade, nextGradeOf } from './next-grade.ts'
import type { Scene } from './scene.ts'

/** Why a space has what it has, in words and numbers, and what it could do (schemes: What explains a score). */
export interface SpaceExplanation extends Clauses {
  /** In the order of the scheme; none without a report. */
  readonly indicators: readonly IndicatorExplanation[]
  /** All that the scheme has for the space, those that do not apply too; none without a report. */
  readonly adjustments: readonly AdjustmentExplanation[]
  /** What the total is made of: adds up to it exactly. Null without a report. */
  readonly total: { readonly value: number; readonly contributions: readonly Contribution[] } | null
  /** The distance to the next grade up; null where there is none to speak of. */
  readonly nextGrade: NextGrade | null
  /** Why there is no next grade, in words; null where there is one. */
  readonly noNextGrade: string | null
}

/**
 * Explains one space of an appraisal; what all spaces of it share is looked at once.
 * @param spaces the facts that were appraised: of all spaces, or, under a scheme that compares nobody
 * (`comparesSpaces`), of the one space alone
 * @returns null where the space did not take part, or falls under no document of the scheme
 */
export type Explain = (spaces: readonly SpaceFacts[], code: string) => SpaceExplanation | null

/**
 * Makes an appraisal ready for explaining any number of its spaces.
 * @param scheme sound, the one that was appraised by
 * @param results what came of it, all spaces
 */
export function explainer(scheme: Scheme, year: number, results: readonly SpaceResult[]): Explain {
  const documents = documentsOf(scheme).map(prepare)
  const resultOf = new Map(results.map((result) => [result.space, result]))
  const barOf = gradeBars({ rules: contestRules(scheme), results })
  const scoredOf = atHand((spaces: readonly SpaceFacts[]) => {
    const scored = spaces.filter(({ code }) => resultOf.get(code)?.status === 'scored')
    return { scored, gathered: gathering(scored, year) }
  })

  return (spaces, code) => {
    const space = spaces.find((known) => known.code === code)
    const result = resultOf.get(code)
    const prepared = space && documents.find(({ document }) => appliesTo(document, space.kind))
    if (!space || !result || !prepared) return null

    const { document } = prepared
    const { scored, gathered } = scoredOf(spaces)
    const cohorts = cohortsAround(space, scored, year, gathered)
    const items = itemsOf(prepared, year, cohorts)
    const besides = besidesOf(document, year)
    const scene: Scene = { document, space, result, year, items, besides, find: cohorts.find }
    const clauses = clausesOf(document, space, year)
    if (!space.report || result.total === null) {
      const noNextGrade = clauses.exemptions[0]?.sentence ?? '没有生效的年度报告，不计分、不排名'
      return { ...clauses, indicators: [], adjustments: [], total: null, nextGrade: null, noNextGrade }
    }
    const nextGrade = result.status === 'scored' ? nextGradeOf(scene, barOf, clauses.ceilings) : null
    return {
      ...clauses,
      indicators: prepared.indicators.map(({ indicator }, i) =>
        explainIndicator(indicator, items.indicators[i]!, scene),
      ),
      adjustments: prepared.adjustments.map(({ adjustment }, i) =>
        explainAdjustment(adjustment, items.adjustments[i]!, scene),
      ),
      total: { value: result.total, contributions: contributionsOf(scene) },
      nextGrade,
      noNextGrade: nextGrade ? null : whyNoNextGrade(clauses, result),
    }
  }
}

/** Explains one space of an appraisal, all by itself. */
export const explainSpace = (
  scheme: Scheme,
  { year, spaces }: City,
  results: readonly SpaceResult[],
  code: string,
): SpaceExplanation | null => explainer(scheme, year, results)(spaces, code)

/** Works something out of a list once, as long as the list is kept. */
function atHand<T extends object, R>(work: (list: readonly T[]) => R): (list: readonly T[]) => R {
  const known = new WeakMap<readonly T[], R>()
  return (list) => {
    const found = known.get(list) ?? work(list)
    known.set(list, found)
    return found
  }
}

const whyNoNextGrade = ({ exemptions, vetoes }: Clauses, { grade }: SpaceResult): string =>
  exemptions[0]?.sentence ?? vetoes[0]?.sentence ?? `“${grade}”已是最高等级`

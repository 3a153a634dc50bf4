import { appliesTo, documentsOf, type Scheme } from '#shared/scheme/document.ts'
import type { City, SpaceResult } from '../city.ts'
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
 * Explains one space of an appraisal. Others are looked at only where a rule compares with them or a quota counts
 * them: a city of the one space alone will do for a scheme that compares nobody (`comparesSpaces`).
 * @param scheme sound, the one that was appraised by
 * @param city the facts that were appraised
 * @param results what came of it, all spaces
 * @returns null where the space did not take part, or falls under no document of the scheme
 */
export function explainSpace(
  scheme: Scheme,
  { year, spaces }: City,
  results: readonly SpaceResult[],
  code: string,
): SpaceExplanation | null {
  const space = spaces.find((known) => known.code === code)
  const result = results.find((known) => known.space === code)
  const document = space && documentsOf(scheme).find((one) => appliesTo(one, space.kind))
  if (!space || !result || !document) return null

  const scored = new Set(results.filter(({ status }) => status === 'scored').map((own) => own.space))
  const cohorts = cohortsAround(
    space,
    spaces.filter((one) => scored.has(one.code)),
    year,
  )
  const prepared = prepare(document)
  const items = itemsOf(prepared, year, cohorts)
  const besides = besidesOf(document, year)
  const scene: Scene = { document, space, result, year, items, besides, find: cohorts.find }
  const clauses = clausesOf(document, space, year)
  if (!space.report || result.total === null) {
    const noNextGrade = clauses.exemptions[0]?.sentence ?? '没有生效的年度报告，不计分、不排名'
    return { ...clauses, indicators: [], adjustments: [], total: null, nextGrade: null, noNextGrade }
  }
  const nextGrade =
    result.status === 'scored' ? nextGradeOf(scene, contestRules(scheme), results, clauses.ceilings) : null
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

const whyNoNextGrade = ({ exemptions, vetoes }: Clauses, { grade }: SpaceResult): string =>
  exemptions[0]?.sentence ?? vetoes[0]?.sentence ?? `“${grade}”已是最高等级`

import type { SpaceFacts, SpaceResult } from '#shared/appraisal/city.ts'
import { FEWEST, scopeKey } from '#shared/appraisal/cohorts.ts'
import type { AdjustmentExplanation, IndicatorExplanation } from '#shared/appraisal/explain/explain-item.ts'
import type { SpaceExplanation } from '#shared/appraisal/explain/explain-space.ts'
import { endText } from '#shared/appraisal/explain/figures.ts'
import type { NextGrade } from '#shared/appraisal/explain/next-grade.ts'
import { prepare, type Scale } from '#shared/appraisal/prepared.ts'
import { evaluate } from '#shared/appraisal/value.ts'
import { appliesTo, documentsOf, type Scheme, type SchemeDocument } from '#shared/scheme/document.ts'
import type { Scope } from '#shared/scheme/rule/cohort.ts'
import { SMALLEST_GROUP } from './permission.ts'

/** Whether figures of a group of so many spaces may be seen: those of the space's district, its kind, or all. */
export type MaySeeGroup = (scope: Scope, size: number) => boolean

/** Said in place of a figure of too few spaces. */
export const TOO_FEW = `同类空间不足 ${SMALLEST_GROUP} 家，不显示`

interface Appraised {
  readonly scheme: Scheme
  readonly year: number
  /** The facts of all spaces that were appraised. */
  readonly spaces: readonly SpaceFacts[]
  readonly results: readonly SpaceResult[]
}

/**
 * An explanation without the figures of groups that may not be seen (workflow: Who may do what, figures of peers):
 * best, least, mean, places in a cohort; the next steps that would give them away; and the total that a quota asks
 * for.
 */
export function withoutPeers(
  explanation: SpaceExplanation,
  appraised: Appraised,
  code: string,
  maySee: MaySeeGroup,
): SpaceExplanation {
  const own = appraised.spaces.find((space) => space.code === code)
  const document = own && documentsOf(appraised.scheme).find((one) => appliesTo(one, own.kind))
  if (!document) return explanation
  const hidden = hiddenItems(document, appraised, own, maySee)
  const next = explanation.nextGrade
  return {
    ...explanation,
    indicators: explanation.indicators.map((one) => (hidden.has(one.id) ? closedIndicator(one) : one)),
    adjustments: explanation.adjustments.map((one) => (hidden.has(one.id) ? closedAdjustment(one) : one)),
    nextGrade:
      next &&
      closedNext(
        next,
        explanation,
        document,
        hidden.size > 0,
        maySee('all', appraised.results.filter(({ status }) => status === 'scored').length),
      ),
  }
}

const scoredOf = ({ spaces, results }: Appraised): readonly SpaceFacts[] => {
  const scored = new Set(results.filter(({ status }) => status === 'scored').map(({ space }) => space))
  return spaces.filter(({ code }) => scored.has(code))
}

/** The indicators and adjustments whose points rest on a group that may not be seen. */
function hiddenItems(
  document: SchemeDocument,
  appraised: Appraised,
  own: SpaceFacts,
  maySee: MaySeeGroup,
): ReadonlySet<string> {
  const scored = scoredOf(appraised)
  const size = ({ value, owner }: Scale, scope: Scope): number =>
    scored.filter(
      (space) =>
        scopeKey(scope, space) === scopeKey(scope, own) &&
        evaluate(value, { space, year: appraised.year, marked: owner }) !== null,
    ).length
  const isHidden = (scale: Scale): boolean => {
    const { scope } = scale.rule
    if (scope === null) return false
    const near = size(scale, scope)
    return near < FEWEST && scope !== 'all' ? !maySee('all', size(scale, 'all')) : !maySee(scope, near)
  }
  const { indicators, adjustments } = prepare(document)
  const scales = [...indicators, ...adjustments].flatMap(({ scoring }) => scoring?.scales ?? [])
  return new Set(scales.filter(isHidden).map(({ owner }) => owner))
}

const closedIndicator = (one: IndicatorExplanation): IndicatorExplanation => ({
  ...one,
  account: `${one.value === null ? '' : `${one.valueText}，`}与其他空间比较计分，${TOO_FEW}，${endText(one.score, one.max)}`,
  ...NOTHING_NEXT,
})

const closedAdjustment = (one: AdjustmentExplanation): AdjustmentExplanation => ({
  ...one,
  account: one.applies
    ? `与其他空间比较计分，${TOO_FEW}，${one.score < 0 ? '扣' : '加'} ${Math.abs(one.score)} 分`
    : one.account,
  ...NOTHING_NEXT,
})

const NOTHING_NEXT = { next: null, further: null, why: `取决于其他空间的数据，${TOO_FEW}` } as const

/** The next grade as far as it rests on the space alone. */
function closedNext(
  next: NextGrade,
  { ceilings }: SpaceExplanation,
  { grades }: SchemeDocument,
  anyHidden: boolean,
  seesAll: boolean,
): NextGrade {
  const place = grades.findIndex(({ name }) => name === next.grade)
  const byQuota = grades.slice(0, place + 1).some(({ atMost }) => atMost)
  if (byQuota && !seesAll) {
    const sentence = `“${next.grade}”有名额限制，需要的总分取决于其他空间，${TOO_FEW}`
    const barred = ceilings.filter(({ bars }) => bars.includes(next.grade)).map((ceiling) => ceiling.sentence)
    return { grade: next.grade, from: null, missing: null, obstacles: barred, way: null, sentence }
  }
  if (!anyHidden || next.way === null) return next
  return { ...next, way: null, obstacles: [...next.obstacles, `如何达到取决于其他空间的数据，${TOO_FEW}`] }
}

import { documentsOf, type Scheme, type SchemeDocument } from '#shared/scheme/document.ts'
import type { AppraisalResult, City, SpaceFacts, SpaceResult } from './city.ts'
import { cohortsAmong } from './cohorts.ts'
import { districtsOf } from './districts.ts'
import { type Placed, place } from './placement.ts'
import { type Placing, placingsOf } from './placing.ts'
import { prepare } from './prepared.ts'
import { type Standing, standingOf } from './standing.ts'
import { type Scorecard, score } from './total.ts'

/** Why a space keeps a year from being appraised. */
export interface Missing {
  readonly space: string
  readonly name: string
  /** Id of the indicator or adjustment without a value; null where no one document fits the space. */
  readonly item: string | null
  /** Chinese. */
  readonly message: string
}

export type Appraisal =
  | ({ readonly ok: true } & AppraisalResult)
  | { readonly ok: false; readonly missing: readonly Missing[] }

/** A space with all that is known of it before ranking. */
interface Appraised extends Placed, Standing {
  /** Null without a report. */
  readonly card: Scorecard | null
}

/**
 * Appraises the makerspaces of a year: from the metrics of their reports to points, totals, ranks and
 * grades, in the shape and order of `appraisal run --json` (schemes, all of it). The scheme has passed
 * `checkScheme`. It cannot be done while a space falls under no document of the scheme or several, or, in
 * a scheme with `missing: fail`, while a value is missing: then all of these are listed.
 */
export function appraise(scheme: Scheme, { year, spaces }: City): Appraisal {
  const documents = documentsOf(scheme)
  const { placed, misplaced } = place(spaces, documents.map(prepare))
  const standing = placed.map((own) => ({ ...own, ...standingOf(own.prepared.document, own.space, year) }))
  const scored = standing.filter(({ status }) => status === 'scored').map(({ space }) => space)
  const findCohort = cohortsAmong(scored, year)
  const appraised = standing.map(
    (own): Appraised => ({
      ...own,
      card: own.space.report && score(own.prepared, own.space, year, findCohort),
    }),
  )

  const missing = [
    ...misplaced.map(({ space, documents }) => notPlaced(space, documents)),
    ...appraised.flatMap(missingValues),
  ]
  if (missing.length > 0) return { ok: false, missing }

  const ranked = appraised.flatMap(({ status, space, prepared: { document }, card }) =>
    status === 'scored' ? [{ space, document, total: card!.total }] : [],
  )
  const quotable = appraised.filter(({ status }) => status !== 'exempt').map(({ space }) => space)
  const placings = placingsOf(ranked, { scored, all: quotable }, year)
  const results = appraised
    .map((own) => resultOf(own, documents, placings.get(own.space)))
    .sort(byRankThenCode)
  return { ok: true, results, districts: districtsOf(results) }
}

const notPlaced = ({ code, name, kind }: SpaceFacts, documents: number): Missing => ({
  space: code,
  name,
  item: null,
  message:
    documents === 0
      ? `类别“${kind}”不在方案任何一份文档的适用范围内`
      : `类别“${kind}”同属方案的 ${documents} 份文档`,
})

function missingValues({ space, prepared: { document }, card }: Appraised): readonly Missing[] {
  if (document.missing !== 'fail' || !card) return []
  return card.missing.map(({ id, title = id }) => ({
    space: space.code,
    name: space.name,
    item: id,
    message: `“${title}”没有取值,而方案规定缺值时不得计分`,
  }))
}

function resultOf(
  { space, status, vetoes, ceilings, card, prepared: { document } }: Appraised,
  documents: readonly SchemeDocument[],
  placing: Placing | undefined,
): SpaceResult {
  return {
    space: space.code,
    name: space.name,
    district: space.district,
    status,
    metrics: space.report?.metrics ?? {},
    indicators: card?.indicators ?? [],
    adjustments: card?.adjustments ?? [],
    vetoes,
    ceilings,
    total: card?.total ?? null,
    rank: placing?.rank ?? null,
    districtRank: placing?.districtRank ?? null,
    grade: placing?.grade ?? gradeUnranked(document, status),
    footing: {
      kind: space.kind,
      document: documents.indexOf(document),
      ceiling: placing?.ceiling ?? 0,
      tie: placing?.tie ?? null,
    },
  }
}

/** The grade of those who are not ranked. */
function gradeUnranked(
  { grades, notReported }: SchemeDocument,
  status: SpaceResult['status'],
): string | null {
  if (status === 'exempt' || status === 'scored') return null
  const last = grades.at(-1)!.name
  return status === 'vetoed' ? last : (notReported?.grade ?? last)
}

const byRankThenCode = (a: SpaceResult, b: SpaceResult): number =>
  (a.rank ?? Infinity) === (b.rank ?? Infinity)
    ? a.space < b.space
      ? -1
      : 1
    : (a.rank ?? Infinity) - (b.rank ?? Infinity)

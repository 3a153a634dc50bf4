import type { KeptRun } from '#server/db/run-store.ts'
import type { Store } from '#server/db/store.ts'
import type { SpaceResult } from '#shared/appraisal/city.ts'
import type { SpaceExplanation } from '#shared/appraisal/explain/explain-space.ts'
import { isHeldDown } from '#shared/appraisal/held-down.ts'
import { spaceFactsOf } from '#shared/appraisal/run-facts.ts'
import type { Space } from '#shared/registry/space.ts'
import { comparesSpaces } from '#shared/scheme/compares-spaces.ts'
import { documentsOf } from '#shared/scheme/document.ts'
import type { Actor } from '#shared/workflow/actor.ts'
import { can } from '#shared/workflow/can.ts'
import { type MaySeeGroup, withoutPeers } from '#shared/workflow/without-peers.ts'
import { explainResult } from './explain-result.ts'
import { groupMedian, pointsOf } from './group-median.ts'
import { type RunInfo, runInfo } from './run-info.ts'
import { type IndicatorInfo, schemeInfo } from './show-ranking.ts'
import { stagesByYear } from './stages-by-year.ts'

/** Everything about one space in one year's newest run. */
export interface Scorecard {
  readonly space: Space
  readonly run: RunInfo | null
  readonly result: SpaceResult | null
  /** How many spaces were ranked, in the city and in the district. */
  readonly ranked: { readonly city: number; readonly district: number }
  readonly indicators: readonly (IndicatorInfo & {
    /** Medians of the points of the scored spaces; null too where the actor may not see a group so small. */
    readonly cityMedian: number | null
    readonly districtMedian: number | null
  })[]
  readonly adjustments: readonly { readonly id: string; readonly title: string }[]
  readonly vetoes: readonly { readonly id: string; readonly title: string }[]
  /** The ceilings that hold for the space, with the best grade that each still allows. */
  readonly ceilings: readonly { readonly id: string; readonly title: string; readonly grade: string }[]
  /** Whether they keep it from a grade that its points reach. */
  readonly held: boolean
  /** Why the space has what it has, and what comes next, by what the run rested on; null where it did not take part. */
  readonly explanation: SpaceExplanation | null
  /** One entry a year that was run, oldest first. */
  readonly history: readonly {
    readonly year: number
    readonly schemeId: string
    readonly schemeVersion: string
    readonly status: SpaceResult['status']
    readonly total: number | null
    readonly rank: number | null
    readonly districtRank: number | null
    readonly grade: string | null
  }[]
  /** Whether the space has handed in anything for the year. */
  readonly hasReport: boolean
}

/**
 * A space's scorecard of a year as the actor may see it; null where the registry has no such space, or it is not the
 * actor's to see while the year is where it is.
 */
export async function showScorecard(
  store: Store,
  actor: Actor,
  year: number,
  code: string,
): Promise<Scorecard | null> {
  const [space, stage] = await Promise.all([store.space(code), store.years.stage(year)])
  if (!space || !can(actor, 'result.read', { stage, space: code, district: space.district })) return null
  const run = await store.newestRun(year)
  // All of them: its place is one among all, and medians are.
  const results = run ? await store.runResults(run.id, 'all') : []
  const result = results.find((known) => known.space === code) ?? null
  const district = result?.district ?? space.district
  const scored = results.filter(({ status }) => status === 'scored')
  const neighbours = scored.filter((known) => known.district === district)
  const maySee: MaySeeGroup = (scope, group) =>
    can(actor, 'peer.read', { stage, group, ...(scope === 'district' && { district }) })
  const info = run ? schemeInfo(run.scheme) : { indicators: [], adjustments: [], vetoes: [] }
  // A space is scored by the document for its kind: only that one's indicators are its own.
  const own = new Set(result?.indicators.map(({ id }) => id))
  return {
    space,
    run: run && runInfo(run),
    result,
    ranked: { city: scored.length, district: neighbours.length },
    indicators: info.indicators
      .filter(({ id }) => own.size === 0 || own.has(id))
      .map((indicator) => ({
        ...indicator,
        cityMedian: groupMedian(pointsOf(scored, indicator.id), (size) => maySee('all', size)),
        districtMedian: groupMedian(pointsOf(neighbours, indicator.id), (size) => maySee('district', size)),
      })),
    adjustments: info.adjustments,
    vetoes: info.vetoes,
    ceilings: ceilingsOf(run, result),
    held: run !== null && result !== null && isHeldDown(run.scheme, result),
    explanation: run && (await explainTo(store, maySee, run, results, code)),
    history: await history(store, actor, space),
    hasReport: (await store.revisionHeads(year, code)).length > 0,
  }
}

function ceilingsOf(run: KeptRun | null, result: SpaceResult | null): Scorecard['ceilings'] {
  if (!run || !result) return []
  const declared = documentsOf(run.scheme).flatMap(({ ceilings = [] }) => ceilings)
  const holding = new Map(
    declared.filter(({ id }) => result.ceilings.includes(id)).map((ceiling) => [ceiling.id, ceiling]),
  )
  return [...holding.values()].map(({ id, title = id, grade }) => ({ id, title, grade }))
}

/** The explanation without what it would tell of groups that may not be seen. */
async function explainTo(
  store: Store,
  maySee: MaySeeGroup,
  run: KeptRun,
  results: readonly SpaceResult[],
  code: string,
): Promise<SpaceExplanation | null> {
  const explanation = await explainResult(store, run, results, code)
  const seesAny = maySee('all', 1) && maySee('district', 1)
  if (!explanation || seesAny) return explanation
  const facts = await store.runFacts(run.id, comparesSpaces(run.scheme) ? undefined : code)
  const spaces = results.flatMap((known) =>
    facts.has(known.space) ? [spaceFactsOf(known, facts.get(known.space)!)] : [],
  )
  return withoutPeers(explanation, { scheme: run.scheme, year: run.year, spaces, results }, code, maySee)
}

/** Of the years whose results the actor may see, each by where its own appraisal stands. */
async function history(store: Store, actor: Actor, { code, district }: Space): Promise<Scorecard['history']> {
  const stageOf = await stagesByYear(store)
  const years: Scorecard['history'][number][] = []
  for (const { id, year, schemeId, schemeVersion } of await store.newestRuns()) {
    const stage = stageOf(year)
    if (!can(actor, 'result.read', { stage, space: code, district })) continue
    const [found] = await store.runResults(id, { space: code })
    if (!found) continue
    const { status, total, rank, districtRank, grade } = found
    years.unshift({ year, schemeId, schemeVersion, status, total, rank, districtRank, grade })
  }
  return years
}

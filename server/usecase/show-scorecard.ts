import type { KeptRun } from '#server/db/run-store.ts'
import type { Store } from '#server/db/store.ts'
import type { SpaceResult } from '#shared/appraisal/city.ts'
import type { SpaceExplanation } from '#shared/appraisal/explain/explain-space.ts'
import { median } from '#shared/appraisal/median.ts'
import type { Space } from '#shared/registry/space.ts'
import { documentsOf } from '#shared/scheme/document.ts'
import { explainResult } from './explain-result.ts'
import { type RunInfo, runInfo } from './run-info.ts'
import { type IndicatorInfo, schemeInfo } from './show-ranking.ts'

/** Everything about one space in one year's newest run. */
export interface Scorecard {
  readonly space: Space
  readonly run: RunInfo | null
  readonly result: SpaceResult | null
  /** How many spaces were ranked, in the city and in the district. */
  readonly ranked: { readonly city: number; readonly district: number }
  readonly indicators: readonly (IndicatorInfo & {
    /** Medians of the points of the scored spaces. */
    readonly cityMedian: number | null
    readonly districtMedian: number | null
  })[]
  readonly adjustments: readonly { readonly id: string; readonly title: string }[]
  readonly vetoes: readonly { readonly id: string; readonly title: string }[]
  /** The ceilings that hold for the space, with the best grade that each still allows. */
  readonly ceilings: readonly { readonly id: string; readonly title: string; readonly grade: string }[]
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

/** A space's scorecard of a year; null where the registry has no such space. */
export async function showScorecard(store: Store, year: number, code: string): Promise<Scorecard | null> {
  const space = await store.space(code)
  if (!space) return null
  const run = await store.newestRun(year)
  const results = run ? await store.runResults(run.id) : []
  const result = results.find((known) => known.space === code) ?? null
  const scored = results.filter(({ status }) => status === 'scored')
  const neighbours = scored.filter(({ district }) => district === (result?.district ?? space.district))
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
        cityMedian: medianPoints(scored, indicator.id),
        districtMedian: medianPoints(neighbours, indicator.id),
      })),
    adjustments: info.adjustments,
    vetoes: info.vetoes,
    ceilings: ceilingsOf(run, result),
    explanation: run && (await explainResult(store, run, results, code)),
    history: await history(store, code),
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

function medianPoints(results: readonly SpaceResult[], indicator: string): number | null {
  return median(
    results.flatMap(({ indicators }) => indicators.find(({ id }) => id === indicator)?.score ?? []),
  )
}

async function history(store: Store, code: string): Promise<Scorecard['history']> {
  const years: Scorecard['history'][number][] = []
  for (const { id, year, schemeId, schemeVersion } of await store.newestRuns()) {
    const found = (await store.runResults(id)).find(({ space }) => space === code)
    if (!found) continue
    const { status, total, rank, districtRank, grade } = found
    years.unshift({ year, schemeId, schemeVersion, status, total, rank, districtRank, grade })
  }
  return years
}

import type { Store } from '#server/db/store.ts'
import type { DistrictResult, SpaceResult } from '#shared/appraisal/city.ts'
import { type ContestRules, isContest } from '#shared/appraisal/contest/contest.ts'
import { contestRules } from '#shared/appraisal/contest/rules.ts'
import { isHeldDown } from '#shared/appraisal/held-down.ts'
import type { MetricId } from '#shared/metric/metrics.ts'
import { documentsOf, type Scheme, type SchemeDocument } from '#shared/scheme/document.ts'
import { ruleSentence } from '#shared/scheme/rule-sentence.ts'
import { metricsIn } from '#shared/scheme/value.ts'
import { valueLook } from '#shared/scheme/value-look.ts'
import type { Actor } from '#shared/workflow/actor.ts'
import { scopeOf } from '#shared/workflow/can.ts'
import { type RunInfo, runInfo } from './run-info.ts'
import { visibleDistricts } from './visible-districts.ts'

export interface IndicatorInfo {
  readonly id: string
  readonly title: string
  readonly group: string
  readonly max: number
  /** The rule in words, with its numbers: `0 场 0 分,5 场 9 分,20 场及以上 15 分,其间按直线内插`. */
  readonly rule: string
  /** The unit of the value (场, %, …); a share is shown as %. */
  readonly unit: string
  readonly share: boolean
  /** Decimals of the value as stored (a share has 4, shown as 2 of a percentage). */
  readonly decimals: number
  /** The metrics that its points rest on: the way to the rows behind them. */
  readonly metrics: readonly MetricId[]
}

/** A result, and whether ceilings keep its grade down. */
export interface RankedResult extends Omit<SpaceResult, 'metrics'> {
  readonly held: boolean
}

/** A run as the pages show it: exactly the figures of `appraisal run --json`. */
export interface Ranking {
  readonly run: RunInfo
  readonly indicators: readonly IndicatorInfo[]
  readonly adjustments: readonly { readonly id: string; readonly title: string }[]
  readonly vetoes: readonly { readonly id: string; readonly title: string }[]
  /** Grade names, best first. */
  readonly grades: readonly string[]
  /** Of the spaces whose results the actor may see. */
  readonly results: readonly RankedResult[]
  /** All of them where the actor may compare districts; of a district bureau that may not, its own. */
  readonly districts: readonly DistrictResult[]
  /**
   * With the results a `Contest`: the page ranks them again under other maxima (`prepareWhatIf`). Null for a run
   * that did not keep what that takes: it has to be run again first; and for who does not see all results.
   */
  readonly rules: ContestRules | null
}

/** The newest run of a year as the actor may see it; null where there is none, or the year is not so far. */
export async function showRanking(store: Store, actor: Actor, year: number): Promise<Ranking | null> {
  const [run, stage] = await Promise.all([store.newestRun(year), store.years.stage(year)])
  const scope = scopeOf(actor, 'result.read', stage)
  if (!run || scope === 'none') return null
  const results = await store.runResults(run.id, scope)
  return {
    run: runInfo(run),
    ...schemeInfo(run.scheme),
    results: results.map(({ metrics: _, footing, ...result }) => ({
      ...result,
      held: isHeldDown(run.scheme, result),
      // How its ties place it among all.
      ...(scope === 'all' && footing && { footing }),
    })),
    districts: visibleDistricts(run.districts, actor, stage),
    rules: scope === 'all' && isContest(results) ? contestRules(run.scheme) : null,
  }
}

/** What pages show of a scheme beside the points: of all its documents, where spaces of several kinds have their own. */
export function schemeInfo(scheme: Scheme) {
  const documents = documentsOf(scheme)
  const titled = ({ id, title }: { id: string; title?: string | undefined }) => ({ id, title: title ?? id })
  return {
    indicators: unique(documents.flatMap((document) => document.groups.flatMap(indicatorsOf))),
    adjustments: unique(documents.flatMap(({ adjustments = [] }) => adjustments.map(titled))),
    vetoes: unique(documents.flatMap(({ vetoes = [] }) => vetoes.map(titled))),
    grades: documents[0]!.grades.map(({ name }) => name),
  }
}

const indicatorsOf = ({
  id,
  title: group = id,
  indicators,
}: SchemeDocument['groups'][number]): IndicatorInfo[] =>
  indicators.map(({ id, title = id, max, value, rule }) => {
    const look = value ? valueLook(value) : { unit: '', share: false, decimals: 4 }
    const values = value ? [value] : rule.form === 'parts' ? rule.parts.map((part) => part.value) : []
    const metrics = [...new Set(values.flatMap(metricsIn))]
    return { id, title, group, max, rule: ruleSentence(rule, look, max), ...look, metrics }
  })

const unique = <T extends { readonly id: string }>(list: readonly T[]): T[] => [
  ...new Map(list.map((item) => [item.id, item])).values(),
]

import type { ConditionId } from '#shared/metric/conditions.ts'
import type { ConditionResult, Metrics } from '#shared/metric/measurement.ts'

/** What is known of one space when a year is appraised. All that scoring reads; nothing else counts. */
export interface SpaceFacts {
  readonly code: string
  readonly name: string
  readonly district: string
  readonly kind: string
  /** Full months from 备案日期 to 31 December of the year. */
  readonly monthsFiled: number
  /** The report in force, or null where there is none (未填报). Claims on firms are settled. */
  readonly report: ReportFacts | null
  /** Reports in force of years before, by year (2024 → …). */
  readonly earlier: Readonly<Record<number, ReportFacts>>
  /** Flags (标记) that a bureau set for the space and year. */
  readonly flags: readonly string[]
  /** Kinds of decided findings that stand against it (`falsified`). */
  readonly findings: readonly string[]
  /** Expert marks by indicator id. */
  readonly marks: Readonly<Record<string, readonly number[]>>
}

export interface ReportFacts {
  readonly metrics: Metrics
  readonly conditions: Readonly<Record<ConditionId, ConditionResult['state']>>
  /** For conditions that are not met, what was found and what is asked for, in Chinese. For explanations only. */
  readonly shortfalls?: Readonly<Partial<Record<ConditionId, string>>>
  /** 公共服务场地面积, in 平方米; null without a profile, left out in runs that were kept before it was. For explanations only. */
  readonly publicArea?: number | null
  /** 补充指标 by {@link nameKey} of the item. */
  readonly extras: Readonly<Record<string, number>>
}

export interface City {
  readonly year: number
  readonly spaces: readonly SpaceFacts[]
}

// What an appraisal comes to (interfaces: `appraisal run --json`).

export interface IndicatorScore {
  readonly id: string
  readonly value: number | null
  readonly score: number
  readonly max: number
  /** The cohort had fewer than 3 spaces, so all spaces were compared. */
  readonly cohortFallback?: true
}

export interface AdjustmentScore {
  readonly id: string
  readonly score: number
}

/**
 * What decides a space's place and grade beside its points: with it, ranks and grades can be worked out again
 * under other points, without the facts.
 */
export interface Footing {
  readonly kind: string
  /** Index of the scheme's document that the space was scored by. */
  readonly document: number
  /** Index of the best grade that no ceiling forbids. */
  readonly ceiling: number
  /** How many scored spaces its `ties` values place before it; equal where they don't tell two apart. Null unless scored. */
  readonly tie: number | null
}

export interface SpaceResult {
  readonly space: string
  readonly name: string
  readonly district: string
  readonly status: 'scored' | 'vetoed' | 'exempt' | 'not_reported'
  readonly metrics: Metrics | Record<string, never>
  readonly indicators: readonly IndicatorScore[]
  readonly adjustments: readonly AdjustmentScore[]
  /** Ids of the vetoes that apply. */
  readonly vetoes: readonly string[]
  /** Ids of the ceilings that hold: why a space may have a lower grade than its total asks for. */
  readonly ceilings: readonly string[]
  readonly total: number | null
  readonly rank: number | null
  readonly districtRank: number | null
  readonly grade: string | null
  /** Not printed; left out in runs that were kept before it was. */
  readonly footing?: Footing
}

export interface DistrictResult {
  readonly district: string
  readonly spaces: number
  readonly scored: number
  /** Of the scored spaces' totals, 2 decimals, half up. */
  readonly mean: number | null
  readonly median: number | null
  readonly best: number | null
  readonly grades: Readonly<Record<string, number>>
}

export interface AppraisalResult {
  readonly results: readonly SpaceResult[]
  readonly districts: readonly DistrictResult[]
}

import type { Grade } from '#shared/scheme/grade.ts'
import type { SpaceResult } from '../city.ts'

/** What of a scheme decides totals, ranks and grades once each indicator's points are known. */
export interface ContestRules {
  readonly documents: readonly {
    /** In the order of a result's `indicators`. */
    readonly indicators: readonly { readonly id: string; readonly max: number }[]
    /** Null: no limit. */
    readonly bonusCap: number | null
  }[]
  /** Best first, quotas among them. */
  readonly grades: readonly Grade[]
}

export type ContestResult = Pick<
  SpaceResult,
  'space' | 'district' | 'status' | 'indicators' | 'adjustments' | 'rank' | 'grade' | 'footing'
>

/**
 * An appraisal as plain data that can be ranked and graded again under other points, on the server or in the
 * browser: `results` are all of a run's, whatever their status (quotas may count those without a rank).
 */
export interface Contest {
  readonly rules: ContestRules
  readonly results: readonly ContestResult[]
}

/** Whether a run kept all that a contest needs; old ones did not and have to be run again. */
export const isContest = (results: readonly ContestResult[]): boolean =>
  results.every(({ footing }) => footing !== undefined)

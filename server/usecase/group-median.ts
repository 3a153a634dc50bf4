import type { SpaceResult } from '#shared/appraisal/city.ts'
import { median } from '#shared/appraisal/median.ts'

/** The points of an indicator, of those spaces that it scores. */
export const pointsOf = (results: readonly SpaceResult[], indicator: string): number[] =>
  results.flatMap(({ indicators }) => indicators.find(({ id }) => id === indicator)?.score ?? [])

/** The median of a group's points; null where a group of that size may not be seen. */
export const groupMedian = (points: readonly number[], maySee: (size: number) => boolean): number | null =>
  maySee(points.length) ? median(points) : null

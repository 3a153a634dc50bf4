import { appraise } from '#shared/appraisal/appraise.ts'
import type { SpaceFacts, SpaceResult } from '#shared/appraisal/city.ts'
import { space } from '#test/appraisal/facts.ts'
import { sound } from '#test/appraisal/schemes.ts'

/** The results under a scheme's JSON, by rank and then by code. */
export function appraised(scheme: unknown, spaces: readonly SpaceFacts[]): readonly SpaceResult[] {
  const appraisal = appraise(sound(scheme), { year: 2025, spaces })
  if (!appraisal.ok) throw new Error(JSON.stringify(appraisal.missing))
  return appraisal.results
}

/** The result of a space that is by itself. */
export const appraisedAlone = (scheme: unknown, own: SpaceFacts): SpaceResult => appraised(scheme, [own])[0]!

/** The points of one indicator for a space that is by itself. */
export const pointsOf = (scheme: unknown, indicator: string, own: SpaceFacts): number =>
  appraisedAlone(scheme, own).indicators.find(({ id }) => id === indicator)!.score

/** A space whose overall score (综合得分) was given by hand. */
export const scored = (code: string, score: number, own: Partial<SpaceFacts> = {}): SpaceFacts =>
  space(code, { marks: { score: [score] }, ...own })

/** So many spaces, made by their place from 0, with codes that sort in that order. */
export const many = (
  count: number,
  make: (code: string, place: number) => SpaceFacts,
): readonly SpaceFacts[] =>
  Array.from({ length: count }, (_, place) => make(`S${String(place).padStart(4, '0')}`, place))

/** How many have each grade; those without one under `—`. */
export const gradeCounts = (results: readonly SpaceResult[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...Map.groupBy(results, ({ grade }) => grade ?? '—')].map(([grade, { length }]) => [grade, length]),
  )

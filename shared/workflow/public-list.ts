import type { SpaceResult } from '#shared/appraisal/city.ts'
import type { ListedSpace } from './notice-request.ts'

/** The part of a space's result that the public list rests on. */
type Listed = Pick<SpaceResult, 'name' | 'district' | 'grade'>

/**
 * The public list: every space with a grade, best grade first, then by district and name, so that the order within a
 * grade says nothing of ranks. Exempt spaces have no grade and do not stand in it.
 * @param grades names of the scheme's grades, best first
 */
export function publicList(results: readonly Listed[], grades: readonly string[]): ListedSpace[] {
  const place = new Map(grades.map((grade, index) => [grade, index]))
  return results
    .flatMap(({ name, district, grade }) => (grade === null ? [] : [{ name, district, grade }]))
    .sort(
      (a, b) =>
        (place.get(a.grade) ?? grades.length) - (place.get(b.grade) ?? grades.length) ||
        order(a.district, b.district) ||
        order(a.name, b.name),
    )
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

import { type PathFault, placesAt } from './place.ts'
import { quoted } from './quoted.ts'

// Marks are given to an indicator or an adjustment by its id, so the two share their ids.
const OWN_IDS: readonly (readonly string[])[] = [
  ['groups.*.id'],
  ['groups.*.indicators.*.id', 'adjustments.*.id'],
  ['vetoes.*.id'],
  ['exemptions.*.id'],
  ['ceilings.*.id'],
  ['grades.*.name'],
]

/** Ids (and grades' names) that are used twice, at each use after the first. */
export function findRepeatedIds(document: unknown): readonly PathFault[] {
  return OWN_IDS.flatMap((patterns) => {
    const seen = new Set<unknown>()
    return patterns
      .flatMap((pattern) => placesAt(document, pattern))
      .filter(({ value }) => seen.size === seen.add(value).size)
      .map(({ path, value }) => ({ path, message: `${quoted(value)}已经用过` }))
  })
}

const GRADE_NAMES = ['grades.*.atMost.with.*', 'ceilings.*.grade', 'notReported.grade']

/** Grades that are spoken of and not among the grades. */
export function findUnknownGrades(document: unknown): readonly PathFault[] {
  const grades = new Set(placesAt(document, 'grades.*.name').map(({ value }) => value))
  return GRADE_NAMES.flatMap((pattern) => placesAt(document, pattern))
    .filter(({ value }) => typeof value === 'string' && !grades.has(value))
    .map(({ path, value }) => ({ path, message: `没有名为${quoted(value)}的等级` }))
}

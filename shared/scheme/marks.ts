import { type PathFault, placesAt } from './place.ts'

const WITHOUT_MARKS = [
  'ties.*',
  'adjustments.*.when',
  'vetoes.*.when',
  'exemptions.*.when',
  'ceilings.*.when',
]

/** Marks where there is nothing to be marked: experts mark indicators and adjustments only. */
export function findStrayMarks(document: unknown): readonly PathFault[] {
  return WITHOUT_MARKS.flatMap((pattern) => placesAt(document, pattern))
    .filter(({ value }) => mentionsMark(value))
    .map(({ path }) => ({ path, message: '评分(mark)只能作为指标或加减分项的取值' }))
}

/** Whether a value, or any part of a document, takes experts' marks. */
export const mentionsMark = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (Object.hasOwn(value, 'mark') || Object.values(value).some(mentionsMark))

import { firstDay, lastDay, type PlainDate } from '#shared/base/plain-date.ts'

/** Days from `first` to `last`, both included. */
export interface Span {
  readonly first: PlainDate
  readonly last: PlainDate
}

/** Stands for the end of what has none: after every day that a cell may hold (reports: Date). */
export const FOREVER = '9999-12-31' as PlainDate

/** P, the days of the year (metrics: Words). */
export const yearSpan = (year: number): Span => ({ first: firstDay(year), last: lastDay(year) })

export const covers = (span: Span, day: PlainDate): boolean => span.first <= day && day <= span.last

export const shareDay = (a: Span, b: Span): boolean => a.first <= b.last && b.first <= a.last

/**
 * Whether two stays overlap: they share a day, other than a single day on which one of two different stays
 * ends and the other begins (metrics: Words). Two equal stays of one day are no different stays: they overlap.
 */
export function overlap(a: Span, b: Span): boolean {
  if (!shareDay(a, b)) return false
  if (a.first === b.first && a.last === b.last) return true
  // A later stay that begins on the day the earlier one ends shares that day alone.
  return a.last !== b.first && b.last !== a.first
}

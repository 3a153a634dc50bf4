import { add, divide, type Exact, exact, multiply, round, subtract, sum, ZERO } from '#shared/base/exact.ts'
import { nameKey } from '#shared/base/text.ts'
import { decimalsOf, type Value } from '#shared/scheme/value.ts'
import type { ReportFacts, SpaceFacts } from './city.ts'

/** Whose value is asked for, and in which year's appraisal. */
export interface Subject {
  readonly space: SpaceFacts
  readonly year: number
  /** Id of the indicator or adjustment whose marks count; null where there is nothing to mark. */
  readonly marked: string | null
}

/**
 * The value that a rule, a condition or a tie sees: computed exactly, then rounded once, half up, to the
 * value's decimals; null is no value (schemes: Values).
 */
export function evaluate(value: Value, subject: Subject): number | null {
  // A metric comes rounded already. It is by far the most common value, so it takes no further arithmetic.
  if ('metric' in value) return reportOf(subject, value.year ?? 0)?.metrics[value.metric] ?? null
  const exactly = exactValue(value, subject, 0)
  return exactly && round(exactly, decimalsOf(value))
}

/** `shift` is 0 for the year appraised, -1 for the year before. */
function exactValue(value: Value, subject: Subject, shift: number): Exact | null {
  const { space, marked } = subject
  if ('metric' in value) {
    return decimal(reportOf(subject, shift + (value.year ?? 0))?.metrics[value.metric])
  }
  if ('extra' in value) {
    return decimal(own(reportOf(subject, shift + (value.year ?? 0))?.extras, nameKey(value.extra)))
  }
  if ('sum' in value) {
    const terms = value.sum.map(([part, weight]) => {
      const term = exactValue(part, subject, shift)
      return term && multiply(term, exact(weight))
    })
    return terms.every((term) => term !== null) ? sum(terms) : null
  }
  if ('ratio' in value) {
    const [over, under] = value.ratio.map((part) => exactValue(part, subject, shift))
    return quotient(over!, under!)
  }
  if ('growth' in value) {
    const now = exactValue(value.growth, subject, shift)
    const before = exactValue(value.growth, subject, shift - 1)
    return quotient(now && before && subtract(now, before), before)
  }
  if ('total' in value) {
    const years = Array.from({ length: value.years }, (_, i) => exactValue(value.total, subject, shift - i))
    return years.reduce((total, year) => (year === null ? total : add(total ?? ZERO, year)), null)
  }
  if ('mark' in value) return meanMark((marked !== null && own(space.marks, marked)) || [])
  if ('registry' in value) return exact(space.monthsFiled)
  return exact(space.flags.includes(value.flag) ? 1 : 0)
}

const reportOf = ({ space, year }: Subject, shift: number): ReportFacts | null =>
  (shift === 0 ? space.report : space.earlier[year + shift]) ?? null

/** What people named `constructor` is looked for among what is there, not among what every object has. */
const own = <T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined =>
  record && Object.hasOwn(record, key) ? record[key] : undefined

const decimal = (value: number | null | undefined): Exact | null =>
  value === null || value === undefined ? null : exact(value)

const quotient = (over: Exact | null, under: Exact | null): Exact | null =>
  over === null || under === null || under.n === 0n ? null : divide(over, under)

/** Of five marks or more, one highest and one lowest are left out. */
function meanMark(marks: readonly number[]): Exact | null {
  if (marks.length === 0) return null
  const counted = marks.length < 5 ? marks : [...marks].sort((a, b) => a - b).slice(1, -1)
  return divide(sum(counted.map(exact)), exact(counted.length))
}

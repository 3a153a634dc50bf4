/**
 * Plain calendar days without time zone, as `YYYY-MM-DD`. Text of this form sorts and compares in the order
 * of the days (years 1000 to 9999), so `<`, `===` and sorting need no functions here.
 */
export type PlainDate = string & { readonly __day: never }

const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0')

/** The day, or null where the calendar has none (2025-02-30). Years 1000 to 9999. */
export function plainDate(year: number, month: number, day: number): PlainDate | null {
  if (year < 1000 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
    return null
  return `${year}-${pad(month, 2)}-${pad(day, 2)}` as PlainDate
}

export const yearOf = (date: PlainDate): number => Number(date.slice(0, 4))
export const monthOf = (date: PlainDate): number => Number(date.slice(5, 7))
export const dayOf = (date: PlainDate): number => Number(date.slice(8, 10))

export const firstDay = (year: number): PlainDate => `${year}-01-01` as PlainDate
export const lastDay = (year: number): PlainDate => `${year}-12-31` as PlainDate
export const daysInYear = (year: number): number => (isLeapYear(year) ? 366 : 365)

/** Days since 0000-12-31 of the proleptic Gregorian calendar: differences count days. */
export function dayNumber(date: PlainDate): number {
  const year = yearOf(date)
  const month = monthOf(date)
  const before = year - 1
  return (
    before * 365 +
    Math.floor(before / 4) -
    Math.floor(before / 100) +
    Math.floor(before / 400) +
    DAYS_BEFORE_MONTH[month - 1]! +
    (month > 2 && isLeapYear(year) ? 1 : 0) +
    dayOf(date)
  )
}

/** The day of a {@link dayNumber}. */
export function dayFromNumber(number: number): PlainDate {
  // Date.UTC counts days from 1970-01-01, whose dayNumber is 719163; no clock and no zone is read.
  const date = new Date((number - 719_163) * 86_400_000)
  return date.toISOString().slice(0, 10) as PlainDate
}

/** The day `months` later; a day that the month lacks is its last (31 January + 1 month: 28 or 29 February). */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const total = yearOf(date) * 12 + (monthOf(date) - 1) + months
  const year = Math.floor(total / 12)
  const month = (total % 12) + 1
  return plainDate(year, month, Math.min(dayOf(date), daysInMonth(year, month)))!
}

import { type PlainDate, yearOf } from '#shared/base/plain-date.ts'

/** A day that the calendar names, and after which holiday. */
export interface NamedDay {
  readonly date: PlainDate
  /** 春节; empty where the bureau gave none. */
  readonly name: string
}

/**
 * The holidays as the State Council's office arranges them for each year (国务院办公厅关于部分节假日安排的通知), kept by
 * the bureau: days off (休), and Saturdays and Sundays worked to make up for them (班).
 */
export interface HolidayCalendar {
  readonly holidays: readonly NamedDay[]
  readonly workdays: readonly NamedDay[]
}

/**
 * Whether the calendar has the holidays of a year. They come in one notice a year, and 1 October (国庆节) is in each:
 * a day of New Year's Eve alone, given with the next year, makes no known year.
 */
export const isKnownYear = (year: number, { holidays }: HolidayCalendar): boolean =>
  holidays.some(({ date }) => date === `${year}-10-01`)

/** The years whose holidays the calendar has, in order. */
export const knownYears = (calendar: HolidayCalendar): number[] =>
  [...new Set(calendar.holidays.map(({ date }) => yearOf(date)))]
    .filter((year) => isKnownYear(year, calendar))
    .sort((a, b) => a - b)

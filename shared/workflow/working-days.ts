import { dayFromNumber, dayNumber, type PlainDate, yearOf } from '#shared/base/plain-date.ts'
import { type HolidayCalendar, isKnownYear } from './holiday-calendar.ts'

/** A day that was counted to, and whether the calendar knows the holidays of all years gone through. */
export interface CountedDay {
  readonly day: PlainDate
  /** False: a year without its holidays was counted by weekends alone, and the day may turn out wrong. */
  readonly known: boolean
}

/** A publicity (公示期): `from` and `until` are its first and its last working day, both of them counted. */
export interface PublicityPeriod {
  readonly from: PlainDate
  /** It lasts to the end of this day. */
  readonly until: PlainDate
  readonly workingDays: number
}

/** Whether people work on a day (工作日): Monday to Friday without holidays, and the days made up for them. */
export function isWorkingDay(day: PlainDate, calendar: HolidayCalendar): boolean {
  const isDay = ({ date }: { readonly date: PlainDate }) => date === day
  if (calendar.holidays.some(isDay)) return false
  return !isWeekend(day) || calendar.workdays.some(isDay)
}

/** Saturdays and Sundays: day number 1 was a Monday. */
export const isWeekend = (day: PlainDate): boolean => [6, 0].includes(dayNumber(day) % 7)

/**
 * The `count`-th working day after a day, which itself is not counted (the day on which a term begins is not:
 * Civil Code, Article 201).
 * @param count whole, 1 or more
 */
export function addWorkingDays(day: PlainDate, count: number, calendar: HolidayCalendar): CountedDay {
  let number = dayNumber(day)
  let left = count
  let known = true
  while (left > 0) {
    const next = dayFromNumber(++number)
    known &&= isKnownYear(yearOf(next), calendar)
    if (isWorkingDay(next, calendar)) left--
  }
  return { day: dayFromNumber(number), known }
}

/**
 * The publicity of a notice that is put up on a day (workflow: Stages of an appraisal). The list is public from that
 * moment on; counted is from the next working day, so that everybody has the whole number of days.
 */
export function publicityPeriod(
  notice: PlainDate,
  workingDays: number,
  calendar: HolidayCalendar,
): PublicityPeriod & Pick<CountedDay, 'known'> {
  const { day: from } = addWorkingDays(notice, 1, calendar)
  const { day: until, known } = addWorkingDays(notice, workingDays, calendar)
  return { from, until, workingDays, known }
}

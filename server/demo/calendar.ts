import { dayFromNumber, dayNumber, firstDay, lastDay, type PlainDate } from '#shared/base/plain-date.ts'
import { int, type Random } from '#shared/base/random.ts'

/** The years for which the demo city has reports. */
export const DEMO_YEARS = [2023, 2024, 2025] as const
export type DemoYear = (typeof DEMO_YEARS)[number]

/** Since when the demo city's ledgers know of tenants and mentors: earlier ones are gone by 2023. */
export const BEGINNING = '2020-07-01' as PlainDate
export const END = lastDay(2025)

/** Monday to Friday: 1 January of year 1, day number 1, was a Monday. */
export const isWorkday = (number: number): boolean => number % 7 >= 1 && number % 7 <= 5

/** The day of this number, or the next workday after it. */
export function workdayFrom(number: number): number {
  let day = number
  while (!isWorkday(day)) day++
  return day
}

/** Days of a year on or after `from`, each equally likely but mostly workdays, in order. */
export function someDays(draw: Random, year: number, from: PlainDate, count: number): PlainDate[] {
  const last = dayNumber(lastDay(year))
  const first = Math.max(dayNumber(firstDay(year)), dayNumber(from))
  if (first > last) return []
  const days = Array.from({ length: count }, () => {
    const day = int(draw, first, last)
    return isWorkday(day) || draw() < 0.3 ? day : Math.min(last, workdayFrom(day))
  })
  return days.sort((a, b) => a - b).map(dayFromNumber)
}

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayFromNumber, dayNumber, type PlainDate } from '#shared/base/plain-date.ts'
import { type HolidayCalendar, knownYears } from '#shared/workflow/holiday-calendar.ts'
import { OFFICIAL_HOLIDAYS as calendar } from '#shared/workflow/official-holidays.ts'
import { addWorkingDays, isWorkingDay, publicityPeriod } from '#shared/workflow/working-days.ts'

const day = (text: string): PlainDate => text as PlainDate
const none: HolidayCalendar = { holidays: [], workdays: [] }

test.each([
  ['2026-03-05', true, 'a Thursday'],
  ['2026-03-07', false, 'a Saturday'],
  ['2026-03-08', false, 'a Sunday'],
  ['2026-02-13', true, 'the Friday before'],
  ['2026-02-14', true, 'a Saturday made up for 春节'],
  ['2026-02-16', false, 'a Monday of 春节'],
  ['2026-02-28', true, 'a Saturday made up for 春节'],
  ['2026-01-04', true, 'a Sunday made up for 元旦'],
  ['2025-10-08', false, 'a Wednesday of 国庆节、中秋节'],
  ['2025-10-11', true, 'a Saturday made up for it'],
  ['2025-01-02', true, 'after a 元旦 of one day'],
])('%s: %s, %s', (date, expected) => expect(isWorkingDay(day(date), calendar)).toBe(expected))

// Counted by hand from the notices of the State Council's office.
test.each<[string, number, string, boolean]>([
  ['2026-03-02', 1, '2026-03-03', true],
  ['2026-03-02', 5, '2026-03-09', true],
  ['2026-03-06', 5, '2026-03-13', true],
  // 12, 13, Saturday 14, then after nine days off 24 and 25 February.
  ['2026-02-11', 5, '2026-02-25', true],
  // 24 to 27 February, and Saturday the 28th.
  ['2026-02-23', 5, '2026-02-28', true],
  // Sunday 28, 29, 30 September, 9, 10 October.
  ['2025-09-27', 5, '2025-10-10', true],
  // 31 December, then Sunday 4, 5, 6, 7 January 2026.
  ['2025-12-30', 5, '2026-01-07', true],
  // Into a year whose holidays are unknown.
  ['2026-12-30', 1, '2026-12-31', true],
  ['2026-12-30', 2, '2027-01-01', false],
  ['2030-03-04', 5, '2030-03-11', false],
])('%s and %i working days: %s', (from, count, expected, known) =>
  expect(addWorkingDays(day(from), count, calendar)).toEqual({ day: expected, known }),
)

describe('a publicity', () => {
  test.each<[string, number, string, string]>([
    // Put up on a Monday: Tuesday to the next Monday.
    ['2026-03-02', 5, '2026-03-03', '2026-03-09'],
    // Put up on a Friday or over the weekend: Monday to Friday.
    ['2026-03-06', 5, '2026-03-09', '2026-03-13'],
    ['2026-03-08', 5, '2026-03-09', '2026-03-13'],
    ['2026-03-02', 1, '2026-03-03', '2026-03-03'],
    // Right before 劳动节, with Saturday 9 May worked.
    ['2026-04-30', 5, '2026-05-06', '2026-05-11'],
    ['2026-04-30', 4, '2026-05-06', '2026-05-09'],
  ])('put up on %s for %i working days: %s to %s', (notice, workingDays, from, until) =>
    expect(publicityPeriod(day(notice), workingDays, calendar)).toEqual({
      ...{ from, until, workingDays, known: true },
    }),
  )
})

test('the calendar that comes along has whole years', () => {
  expect(knownYears(calendar)).toEqual([2025, 2026])
  expect(knownYears(none)).toEqual([])
  // A day of the next year's New Year makes no known year.
  expect(knownYears({ holidays: [{ date: day('2027-12-31'), name: '元旦' }], workdays: [] })).toEqual([])
  const count = (year: string) => calendar.holidays.filter(({ date }) => date.startsWith(year)).length
  expect([count('2025'), count('2026')]).toEqual([28, 33])
  for (const { date } of calendar.workdays) expect([6, 0]).toContain(dayNumber(date) % 7)
})

test('after so many working days there are exactly so many in between', () => {
  const days = fc.integer({ min: dayNumber(day('2024-12-01')), max: dayNumber(day('2027-03-01')) })
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 30 }), (start, count) => {
      const end = dayNumber(addWorkingDays(dayFromNumber(start), count, calendar).day)
      const between = Array.from({ length: end - start }, (_, index) => dayFromNumber(start + 1 + index))
      expect(between.filter((one) => isWorkingDay(one, calendar))).toHaveLength(count)
      expect(isWorkingDay(dayFromNumber(end), calendar)).toBe(true)
    }),
  )
})

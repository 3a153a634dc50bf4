import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addMonths,
  dayFromNumber,
  dayNumber,
  dayOf,
  daysInMonth,
  daysInYear,
  firstDay,
  isLeapYear,
  lastDay,
  monthOf,
  type PlainDate,
  plainDate,
  yearOf,
} from '#shared/base/plain-date.ts'

const day = (text: string): PlainDate => text as PlainDate

test.each<[number, number, number, string | null]>([
  [2025, 3, 5, '2025-03-05'],
  [2024, 2, 29, '2024-02-29'],
  [2025, 2, 29, null],
  [1900, 2, 29, null],
  [2000, 2, 29, '2000-02-29'],
  [2025, 4, 31, null],
  [2025, 12, 31, '2025-12-31'],
  [2025, 13, 1, null],
  [2025, 0, 1, null],
  [2025, 1, 0, null],
  [999, 1, 1, null],
  [1000, 1, 1, '1000-01-01'],
  [10_000, 1, 1, null],
])('%i-%i-%i is %s', (year, month, date, expected) => expect(plainDate(year, month, date)).toBe(expected))

test('years', () => {
  expect([2024, 2000, 2025, 1900, 2100].map(isLeapYear)).toEqual([true, true, false, false, false])
  expect([daysInYear(2024), daysInYear(2025)]).toEqual([366, 365])
  expect([firstDay(2025), lastDay(2025)]).toEqual(['2025-01-01', '2025-12-31'])
  expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => daysInMonth(2025, month))).toEqual([
    ...[31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31],
  ])
})

test('parts of a day', () => {
  expect([yearOf(day('2025-03-05')), monthOf(day('2025-03-05')), dayOf(day('2025-03-05'))]).toEqual([
    2025, 3, 5,
  ])
})

describe('days counted', () => {
  test.each<[string, string, number]>([
    ['2025-01-01', '2025-12-31', 364],
    ['2024-02-28', '2024-03-01', 2],
    ['2025-02-28', '2025-03-01', 1],
    ['1899-12-30', '2025-03-05', 45_721],
    ['1904-01-01', '2025-03-05', 44_259],
  ])('from %s to %s are %i', (from, to, days) => expect(dayNumber(day(to)) - dayNumber(day(from))).toBe(days))

  test('back and forth, day by day', () => {
    let number = dayNumber(day('1990-01-01'))
    for (const end = dayNumber(day('2099-12-31')); number <= end; number++) {
      const date = dayFromNumber(number)
      if (dayNumber(date) !== number) expect(dayNumber(date), date).toBe(number)
    }
  })
})

describe('months later', () => {
  test.each<[string, number, string]>([
    ['2025-01-31', 1, '2025-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-12-31', 24, '2025-12-31'],
    ['2024-02-29', 24, '2026-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2025-03-05', 0, '2025-03-05'],
    ['2025-11-30', 3, '2026-02-28'],
    ['2025-12-01', 1, '2026-01-01'],
    ['2025-01-15', -1, '2024-12-15'],
    ['2025-03-31', -1, '2025-02-28'],
  ])('%s and %i: %s', (from, months, to) => expect(addMonths(day(from), months)).toBe(to))

  test('never in another month than asked for', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 727_000, max: 760_000 }),
        fc.integer({ min: -60, max: 60 }),
        (number, months) => {
          const from = dayFromNumber(number)
          const to = addMonths(from, months)
          expect(yearOf(to) * 12 + monthOf(to) - yearOf(from) * 12 - monthOf(from)).toBe(months)
          expect(dayOf(to)).toBe(Math.min(dayOf(from), daysInMonth(yearOf(to), monthOf(to))))
        },
      ),
    )
  })
})

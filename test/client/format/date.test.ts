import { expect, it } from 'vitest'
import { formatDay, formatInstant } from '#client/format/date.ts'

it.each([
  ['2025-03-05', '2025年3月5日'],
  ['2025-12-31', '2025年12月31日'],
  [null, '—'],
  ['约三月', '约三月'],
])('the day %s is written %s', (day, expected) => {
  expect(formatDay(day)).toBe(expected)
})

it.each([
  ['2026-02-12T06:32:10.000Z', '2026年2月12日 14:32'],
  // After 16:00 in Greenwich it is the next day in Wenzhou.
  ['2025-12-31T16:05:00.000Z', '2026年1月1日 00:05'],
  [null, '—'],
])('the instant %s is written %s', (instant, expected) => {
  expect(formatInstant(instant)).toBe(expected)
})

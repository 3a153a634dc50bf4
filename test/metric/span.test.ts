import { describe, expect, test } from 'vitest'
import { covers, FOREVER, overlap, shareDay } from '#shared/metric/span.ts'
import { day } from './rows.ts'

const span = (text: string) => {
  const [first, last] = text.split(' ')
  return { first: day(first!), last: last === undefined ? FOREVER : day(last) }
}

describe('two stays', () => {
  test.each([
    // [a, b, share a day, overlap]
    ['2025-01-01 2025-03-31', '2025-04-01 2025-06-30', false, false],
    ['2025-01-01 2025-03-31', '2025-03-31 2025-06-30', true, false],
    ['2025-01-01 2025-03-31', '2025-03-30 2025-06-30', true, true],
    ['2025-01-01 2025-12-31', '2025-03-31 2025-03-31', true, true],
    // A stay of one day at the end, or the beginning, of a longer one.
    ['2025-01-01 2025-03-31', '2025-03-31 2025-03-31', true, false],
    ['2025-03-31 2025-06-30', '2025-03-31 2025-03-31', true, false],
    ['2025-03-31 2025-03-31', '2025-03-31 2025-03-31', true, true],
    ['2025-01-01 2025-03-31', '2025-01-01 2025-03-31', true, true],
    ['2025-01-01 2025-03-31', '2025-01-01 2025-06-30', true, true],
    // Without an end.
    ['2024-01-01', '2025-03-31', true, true],
    ['2024-01-01 2025-03-31', '2025-03-31', true, false],
    ['2024-01-01', '2024-01-01 2024-01-01', true, false],
  ])('%s and %s', (a, b, shared, overlapping) => {
    expect(shareDay(span(a), span(b))).toBe(shared)
    expect(shareDay(span(b), span(a))).toBe(shared)
    expect(overlap(span(a), span(b))).toBe(overlapping)
    expect(overlap(span(b), span(a))).toBe(overlapping)
  })
})

test.each([
  ['2025-03-01', false],
  ['2025-03-02', true],
  ['2025-03-03', true],
  ['2025-03-04', false],
])('a span takes in its first and last day: %s', (date, inside) => {
  expect(covers(span('2025-03-02 2025-03-03'), day(date))).toBe(inside)
})

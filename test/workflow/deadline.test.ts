import fc from 'fast-check'
import { expect, test } from 'vitest'
import { endOf, shanghaiClock, shanghaiDay } from '#shared/workflow/deadline.ts'

test.each([
  ['2026-03-05T00:00:00.000Z', '2026-03-05', '08:00:00'],
  ['2026-03-05T15:59:59.999Z', '2026-03-05', '23:59:59'],
  ['2026-03-05T16:00:00.000Z', '2026-03-06', '00:00:00'],
  ['2025-12-31T16:00:00Z', '2026-01-01', '00:00:00'],
  ['2024-02-28T16:00:00Z', '2024-02-29', '00:00:00'],
  ['2026-03-05T23:30:00+08:00', '2026-03-05', '23:30:00'],
  ['2026-03-05T23:30:00-05:00', '2026-03-06', '12:30:00'],
])('%s is %s %s in Shanghai', (instant, day, clock) => {
  expect([shanghaiDay(instant), shanghaiClock(instant)]).toEqual([day, clock])
})

test.each([
  ['2026-03-05', '2026-03-05T15:59:59.999Z', false],
  ['2026-03-05', '2026-03-05T16:00:00.000Z', true],
  ['2026-03-05', '2026-03-04T16:00:00.000Z', false],
  ['2026-03-05', '2026-03-05T23:59:59+08:00', false],
  ['2026-03-05', '2026-03-06T00:00:00+08:00', true],
  ['2026-12-31', '2026-12-31T16:00:00Z', true],
])('the deadline %s is over at %s: %s', (deadline, instant, expected) => {
  expect(shanghaiDay(instant) > deadline).toBe(expected)
})

test.each(['2026-03-05', '2026-03-05T10:00:00', 'gestern', ''])('%j is no instant', (text) => {
  expect(() => shanghaiDay(text)).toThrow(RangeError)
})

test('a deadline is over from its end on, and not a millisecond before', () => {
  const instants = fc.date({
    min: new Date('2000-01-01T00:00:00Z'),
    max: new Date('2090-01-01T00:00:00Z'),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(instants, (instant) => {
      const deadline = shanghaiDay(instant.toISOString())
      const end = Date.parse(endOf(deadline))
      expect(instant.getTime()).toBeLessThan(end)
      expect(shanghaiDay(new Date(end).toISOString()) > deadline).toBe(true)
      expect(shanghaiDay(new Date(end - 1).toISOString())).toBe(deadline)
    }),
  )
})

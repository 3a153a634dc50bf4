import { expect, test } from 'vitest'
import type { PlainDate } from '#shared/base/plain-date.ts'
import { monthsFiled, takesPart } from '#shared/registry/taking-part.ts'

const day = (text: string): PlainDate => text as PlainDate

test.each<[string, '在册' | '取消', string | null, boolean]>([
  ['2025-12-31', '在册', null, true],
  ['2026-01-01', '在册', null, false],
  ['2019-01-01', '取消', '2025-12-30', false],
  // Cancelled before 31 December leaves out; on that day or after does not.
  ['2019-01-01', '取消', '2025-12-31', true],
  ['2019-01-01', '取消', '2026-01-01', true],
  ['2019-01-01', '在册', '2024-05-01', true],
])('filed %s, %s %s takes part in 2025: %s', (filed, status, statusDate, expected) => {
  const space = { filed: day(filed), status, statusDate: statusDate as PlainDate | null }
  expect(takesPart(space, 2025)).toBe(expected)
})

test.each<[string, number]>([
  ['2025-12-31', 0],
  ['2025-12-01', 0],
  ['2025-11-30', 1],
  ['2025-11-29', 1],
  ['2024-12-31', 12],
  ['2025-01-01', 11],
  ['2024-02-29', 22],
  ['2026-01-01', 0],
])('filed %s: %i full months by the end of 2025', (filed, months) =>
  expect(monthsFiled(day(filed), 2025)).toBe(months),
)

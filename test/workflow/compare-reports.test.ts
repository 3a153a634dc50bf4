import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LedgerId } from '#shared/ledger/ledgers.ts'
import type { LedgerContent } from '#shared/reading/assemble.ts'
import type { Value } from '#shared/reading/row-reader.ts'
import { compareReports } from '#shared/workflow/compare-reports.ts'

// Two revisions row by row: what a row is known again by, and what became of it.

type Row = readonly Value[]
const content = (rows: readonly Row[], file = 'a.csv'): LedgerContent => ({
  ...{ files: [file], read: rows.length },
  parts: [{ file, sheet: null, rows: rows.map((values, index) => [index + 2, ...values] as const) }],
})
const compared = (ledger: LedgerId, before: readonly Row[], after: readonly Row[]) => {
  const found = compareReports({ [ledger]: content(before) }, { [ledger]: content(after, 'b.csv') })
  const { added, removed, changed, unchanged } = found.find((one) => one.ledger === ledger)!
  return {
    added: added.map(({ row }) => row),
    removed: removed.map(({ row }) => row),
    changed: changed.map((one) => `${one.before.row}>${one.after.row} ${one.columns.join(' ')}`),
    unchanged,
  }
}

/** name, kind, date, role, participants, place, evidence */
const event = (name: string, date: string, participants = 20, place: string | null = null): Row => [
  ...[name, '路演', date, '主办', participants, place],
  [],
]
/** date, mentor, tenant, hours, mode, evidence */
const session = (date: string, mentor: string, tenant: string, hours = 1): Row => [
  ...[date, mentor, tenant, hours, '线下'],
  [],
]
/** name, kind, formerName, creditCode, registered, entered, left, seats, field, evidence */
const tenant = (name: string, creditCode: string | null, entered: string, seats = 2): Row => [
  ...[name, '企业', null, creditCode, '2020-01-01', entered, null, seats, null],
  [],
]

describe('events', () => {
  test('in another order nothing changed', () => {
    const rows = [event('甲', '2025-01-01'), event('乙', '2025-02-01'), event('甲', '2025-01-01')]
    expect(compared('events', rows, [...rows].reverse())).toEqual({
      ...{ added: [], removed: [], changed: [], unchanged: 3 },
    })
  })
  test('a figure changed, an event more, one less', () => {
    const before = [event('甲', '2025-01-01', 20), event('乙', '2025-02-01'), event('丙', '2025-03-01')]
    const after = [event('丁', '2025-04-01', 9), event('甲', '2025-01-01', 200), event('丙', '2025-03-01')]
    expect(compared('events', before, after)).toEqual({
      ...{ added: [2], removed: [3], changed: ['2>3 participants'], unchanged: 1 },
    })
  })
  test('one of the same name on another day is the same event put right', () => {
    expect(compared('events', [event('创业 沙龙', '2025-01-01')], [event('创业沙龙', '2025-01-02')])).toEqual(
      {
        ...{ added: [], removed: [], changed: ['2>2 name date'], unchanged: 0 },
      },
    )
  })
  test('the nearer one is the same: by name and day before name alone', () => {
    const before = [event('甲', '2025-01-01', 1), event('甲', '2025-02-01', 2)]
    const after = [event('甲', '2025-02-01', 3), event('甲', '2025-05-01', 4)]
    expect(compared('events', before, after).changed).toEqual(['3>2 participants', '2>3 date participants'])
  })
  test('one of two alike left out is one less', () => {
    const one = event('甲', '2025-01-01')
    expect(compared('events', [one, one], [one])).toMatchObject({ removed: [3], unchanged: 1 })
  })
})

test('a tenant is known by its credit code though its name changed, and where there is none by its name', () => {
  const before = [tenant('旧名', '91330300TLEG2ELQPA', '2024-01-01'), tenant('团队', null, '2024-01-01')]
  const after = [tenant('新名', '91330300TLEG2ELQPA', '2024-01-01'), tenant('团队', null, '2024-06-01', 3)]
  expect(compared('tenants', before, after)).toEqual({
    ...{ added: [], removed: [], changed: ['2>2 name', '3>3 entered seats'], unchanged: 0 },
  })
})

test('sessions of one day: by mentor and tenant', () => {
  const before = [session('2025-01-01', '张', '甲'), session('2025-01-01', '张', '乙')]
  const after = [session('2025-01-01', '张', '乙', 2), session('2025-01-01', '张', '甲')]
  expect(compared('mentoring', before, after)).toEqual({
    ...{ added: [], removed: [], changed: ['3>2 hours'], unchanged: 1 },
  })
})

test('the one row of 基本情况 is always the same; a ledger that is not there has no rows', () => {
  expect(compared('profile', [[2025, 1000]], [[2025, 900]]).changed).toEqual(['2>2 area'])
  expect(compareReports({}, { extras: content([['税收', 3, null]]) }).at(-1)).toMatchObject({
    ...{ ledger: 'extras', added: [{ row: 2 }], unchanged: 0 },
  })
})

const anyEvent = fc
  .tuple(fc.constantFrom('甲', '乙', '丙'), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 2 }))
  .map(([name, day, participants]) => event(name, `2025-01-0${day}`, participants))

test('every row is told of once, and the other way round it is the same the other way round', () => {
  const events = fc.array(anyEvent, { maxLength: 12 })
  fc.assert(
    fc.property(events, events, (before, after) => {
      const there = compared('events', before, after)
      const back = compared('events', after, before)
      expect(there.removed.length + there.changed.length + there.unchanged).toBe(before.length)
      expect(there.added.length + there.changed.length + there.unchanged).toBe(after.length)
      expect([back.added.length, back.removed.length]).toEqual([there.removed.length, there.added.length])
      expect(back.unchanged).toBe(there.unchanged)
    }),
  )
})

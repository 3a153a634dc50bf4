import fc from 'fast-check'
import { expect, test } from 'vitest'
import { measure } from '#shared/metric/measure.ts'
import { type ExcludedRows, measureWithout } from '#shared/metric/measure-without.ts'
import type { JudgedLedger } from '#shared/metric/measurement.ts'
import { anyReport } from './any-report.ts'
import { eventRow, ledgers, mentorRow, profileRow, sessionRow, tenantRow } from './rows.ts'

const JUDGED: readonly JudgedLedger[] = ['events', 'tenants', 'mentors', 'mentoring']
const CONTEXT = { year: 2025, opened: null }
const FIRM = '91330300MA2ABCDE1A'

const reasons = (verdicts: readonly { readonly reason: string | null }[]) =>
  verdicts.map(({ reason }) => reason ?? '')

test('what was a duplicate of an excluded row counts in its place', () => {
  const rows = ledgers({
    events: [eventRow('甲', '2025-03-05'), eventRow('甲', '2025-03-05'), eventRow('乙', '2025-04-01')],
  })
  const without = measureWithout(rows, CONTEXT, { events: new Set([0]) })
  expect(reasons(without.verdicts.events)).toEqual(['ROW_EXCLUDED', '', ''])
  expect(without.metrics.events_held).toBe(2)
  expect(measure(rows, CONTEXT).metrics.events_held).toBe(2)
  expect(measureWithout(rows, CONTEXT, { events: new Set([0, 1]) }).metrics.events_held).toBe(1)
})

test('sessions of an excluded appointment have no mentor', () => {
  const rows = ledgers({
    mentors: [mentorRow('张三', null, '2025-01-01', null), mentorRow('李四', null, '2025-01-01', null)],
    mentoring: [sessionRow('2025-03-05', '张三', '某队'), sessionRow('2025-03-05', '李四', '某队')],
  })
  const { verdicts, metrics } = measureWithout(rows, CONTEXT, { mentors: new Set([0]) })
  expect(reasons(verdicts.mentors)).toEqual(['ROW_EXCLUDED', ''])
  expect(reasons(verdicts.mentoring)).toEqual(['MENTOR_UNKNOWN', ''])
  expect([metrics.mentor_sessions, metrics.mentors_appointed]).toEqual([1, 1])
})

test('an excluded firm is not claimed, and warnings point to the rows as given', () => {
  const rows = ledgers({
    profile: [profileRow({ workstations: 3 })],
    tenants: [
      tenantRow('一', FIRM, '2025-01-01', null, { registered: '2025-02-01' as never, seats: 2 }),
      tenantRow('二', null, '2025-03-01', null, { seats: 2 }),
      tenantRow('三', null, '2025-05-01', null, { seats: 2 }),
    ],
  })
  expect(measure(rows, CONTEXT).warnings.map(({ row, day }) => [row, day])).toEqual([[1, '2025-03-01']])
  const without = measureWithout(rows, CONTEXT, { tenants: new Set([0]) })
  expect(without.claims).toEqual([])
  expect(without.metrics.new_firms).toBe(0)
  expect(without.warnings.map(({ row, day }) => [row, day])).toEqual([[2, '2025-05-01']])
})

const anyExclusion = fc.record({
  report: anyReport,
  dice: fc.record({
    events: fc.array(fc.nat(3)),
    tenants: fc.array(fc.nat(3)),
    mentors: fc.array(fc.nat(3)),
    mentoring: fc.array(fc.nat(3)),
  }),
})

test('excluding rows is measuring without them, with the verdicts at their places', () => {
  fc.assert(
    fc.property(anyExclusion, ({ report, dice }) => {
      const rows = ledgers(report)
      const isOut = (ledger: JudgedLedger, index: number) => dice[ledger][index] === 0
      const excluded: ExcludedRows = Object.fromEntries(
        JUDGED.map((ledger) => [
          ledger,
          new Set([...rows[ledger].keys()].filter((index) => isOut(ledger, index))),
        ]),
      )
      const left = ledgers({
        profile: rows.profile,
        events: rows.events.filter((_, index) => !isOut('events', index)),
        tenants: rows.tenants.filter((_, index) => !isOut('tenants', index)),
        mentors: rows.mentors.filter((_, index) => !isOut('mentors', index)),
        mentoring: rows.mentoring.filter((_, index) => !isOut('mentoring', index)),
      })
      const without = measureWithout(rows, CONTEXT, excluded)
      const expected = measure(left, CONTEXT)
      expect(without.metrics).toEqual(expected.metrics)
      expect(without.claims).toEqual(expected.claims)
      for (const ledger of JUDGED) {
        const verdicts = without.verdicts[ledger]
        expect(verdicts.length).toBe(rows[ledger].length)
        expect(verdicts.filter((_, index) => !isOut(ledger, index))).toEqual(expected.verdicts[ledger])
        for (const [index, { reason }] of verdicts.entries()) {
          expect(reason === 'ROW_EXCLUDED').toBe(isOut(ledger, index))
        }
      }
      const pointed = ({ warnings }: typeof without, of: typeof rows) =>
        warnings.map(({ ledger, row, ...said }) => ({ ...said, at: of[ledger][row] }))
      expect(pointed(without, rows)).toEqual(pointed(expected, left))
    }),
  )
})

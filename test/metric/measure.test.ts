import fc from 'fast-check'
import { expect, test } from 'vitest'
import { divide, exact, round } from '#shared/base/exact.ts'
import {
  addMonths,
  dayFromNumber,
  dayNumber,
  firstDay,
  lastDay,
  type PlainDate,
} from '#shared/base/plain-date.ts'
import type { JudgedLedger } from '#shared/metric/measurement.ts'
import { anyDate, anyReport, anyTenant } from './any-report.ts'
import { ledgers, measured, profileRow, tenantRow } from './rows.ts'

const JUDGED: readonly JudgedLedger[] = ['events', 'tenants', 'mentors', 'mentoring']

test('the verdicts add up to the metrics', () => {
  fc.assert(
    fc.property(anyReport, (rows) => {
      const { metrics, verdicts } = measured(rows)
      for (const ledger of JUDGED) {
        expect(verdicts[ledger].length).toBe(rows[ledger].length)
        for (const { counted, reason } of verdicts[ledger]) expect(counted).toBe(reason === null)
      }
      const counted = (ledger: JudgedLedger) => verdicts[ledger].filter((verdict) => verdict.counted).length
      expect(metrics.events_held).toBe(counted('events'))
      expect(metrics.events_hosted! + metrics.events_coorganised!).toBe(counted('events'))
      expect(metrics.mentor_sessions).toBe(counted('mentoring'))
      expect(metrics.tenants_served).toBeLessThanOrEqual(counted('tenants'))
      expect(metrics.tenants_year_end).toBeLessThanOrEqual(metrics.tenants_served!)
      expect(metrics.mentors_appointed).toBeLessThanOrEqual(counted('mentors'))
      expect(metrics.mentors_active).toBeLessThanOrEqual(metrics.mentors_appointed!)
    }),
  )
})

test('metrics do not depend on the order of rows that do not clash', () => {
  // Every name and code its own, as if no two rows were about the same; sessions name some of them.
  const distinct = anyReport.map(({ events, tenants, mentors, mentoring }) => ({
    events: events.map((row, index) => ({ ...row, name: `活动${index}` })),
    tenants: tenants.map((row, index) => ({
      ...row,
      name: `企业${index}`,
      formerName: `团队${index}`,
      creditCode: row.creditCode && `${row.creditCode}${index}`,
    })),
    mentors: mentors.map((row, index) => ({ ...row, name: `导师${index}` })),
    mentoring: mentoring.map((row, index) => ({
      ...row,
      mentor: `导师${index % 5}`,
      tenant: `${index % 2 ? '企业' : '团队'}${index}`,
    })),
  }))
  const shuffled = <T>(rows: readonly T[]) => fc.shuffledSubarray([...rows], { minLength: rows.length })
  const pair = distinct.chain((rows) =>
    fc.tuple(
      fc.constant(rows),
      fc.record({
        events: shuffled(rows.events),
        tenants: shuffled(rows.tenants),
        mentors: shuffled(rows.mentors),
        mentoring: shuffled(rows.mentoring),
      }),
    ),
  )
  fc.assert(
    fc.property(pair, ([rows, other]) => {
      expect(measured(other).metrics).toEqual(measured(rows).metrics)
    }),
  )
})

test('seats by sweep are seats by counting every day', () => {
  const year = fc.constantFrom(2024, 2025)
  fc.assert(
    fc.property(
      fc.array(anyTenant),
      fc.integer({ min: 0, max: 30 }),
      fc.option(anyDate),
      year,
      (tenants, workstations, opened, year) => {
        const { metrics, verdicts, warnings } = measured(
          { profile: [profileRow({ workstations })], tenants },
          { year, opened },
        )
        const stays = tenants.filter((_, index) => verdicts.tenants[index]!.counted)
        let [used, days, peak, yearPeak] = [0, 0, 0, 0]
        let overbooked: PlainDate | null = null
        for (let number = dayNumber(firstDay(year)); number <= dayNumber(lastDay(year)); number++) {
          const day = dayFromNumber(number)
          const there = stays.filter((row) => row.entered <= day && (row.left === null || day <= row.left))
          const inUse = there.reduce((total, row) => total + row.seats, 0)
          if (inUse > workstations) overbooked ??= day
          yearPeak = Math.max(yearPeak, inUse)
          if (opened !== null && day < opened) continue
          days++
          used += Math.min(inUse, workstations)
          peak = Math.max(peak, inUse)
        }
        expect(metrics.seats_peak).toBe(peak)
        expect(metrics.occupancy).toBe(
          workstations * days === 0 ? null : round(divide(exact(used), exact(workstations * days)), 4),
        )
        const warning = warnings.find(({ code }) => code === 'SEATS_OVERBOOKED')
        expect(warning?.day ?? null).toBe(overbooked)
        if (warning) expect(warning.peak).toBe(yearPeak)
      },
    ),
  )
})

test('over term is more than 24 months after the only stay began', () => {
  fc.assert(
    fc.property(anyDate, (entered) => {
      fc.pre(entered <= lastDay(2025))
      const { over_term_share } = measured({ tenants: [tenantRow('甲', null, entered, null)] }).metrics
      expect(over_term_share).toBe(addMonths(entered, 24) < lastDay(2025) ? 1 : 0)
    }),
  )
})

test('an empty report has zeros and no values, and nothing to warn of', () => {
  const { metrics, verdicts, claims, warnings } = measured(ledgers({ profile: [] }))
  expect(metrics).toMatchObject({ events_held: 0, new_firms: 0, seats_peak: 0, occupancy: null, area: null })
  expect([verdicts, claims, warnings]).toEqual([
    { events: [], tenants: [], mentors: [], mentoring: [] },
    [],
    [],
  ])
})

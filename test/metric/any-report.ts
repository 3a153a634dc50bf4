import fc from 'fast-check'
import { dayFromNumber, dayNumber, firstDay } from '#shared/base/plain-date.ts'
import { eventRow, mentorRow, sessionRow, tenantRow } from './rows.ts'

// Days from 2023 to 2026, and spans that begin before, in and after 2025; few names, so that rows clash.
export const anyDate = fc
  .integer({ min: 0, max: 1200 })
  .map((days) => dayFromNumber(dayNumber(firstDay(2023)) + days))
const span = fc
  .tuple(anyDate, fc.option(fc.integer({ min: 0, max: 500 })))
  .map(([first, days]) => [first, days === null ? null : dayFromNumber(dayNumber(first) + days)] as const)
const name = fc.constantFrom('甲', '乙', '丙', '丁 ', ' 丁')
const code = fc.option(fc.constantFrom('91330300MA2ABCDE1A', '91330300MA2ABCDE2B'))
const seats = fc.integer({ min: 0, max: 9 })

const event = fc
  .record({
    name,
    date: anyDate,
    participants: fc.constantFrom(0, 1, 20),
    role: fc.constantFrom('主办', '承办'),
  })
  .map(({ name, date, participants, role }) => eventRow(name, date, { participants, role }))
export const anyTenant = fc
  .record({ name, code, span, seats, formerName: fc.option(name), registered: anyDate })
  .map(({ name, code, span, ...row }) => tenantRow(name, code, ...span, row))
const mentor = fc
  .record({ name, employer: fc.option(name), span })
  .map(({ name, employer, span }) => mentorRow(name, employer, ...span))
const session = fc
  .record({ date: anyDate, mentor: name, tenant: name, hours: fc.constantFrom(0.1, 0.5, 2.25, 7) })
  .map(({ date, mentor, tenant, hours }) => sessionRow(date, mentor, tenant, hours))

/** Rows of the four judged ledgers. */
export const anyReport = fc.record({
  events: fc.array(event),
  tenants: fc.array(anyTenant),
  mentors: fc.array(mentor),
  mentoring: fc.array(session, { maxLength: 40 }),
})

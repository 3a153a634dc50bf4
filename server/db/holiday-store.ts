import { eq } from 'drizzle-orm'
import type { PlainDate } from '#shared/base/plain-date.ts'
import type { HolidayCalendar } from '#shared/workflow/holiday-calendar.ts'
import { isWeekend } from '#shared/workflow/working-days.ts'
import { appendAudit, type Doing } from './audit-store.ts'
import type { Connection } from './open.ts'
import { Refused } from './refused.ts'
import { holiday } from './schema/appraisal.ts'

/** A day that the calendar names: off (休), or worked to make up for one (班). */
export type KeptHoliday = typeof holiday.$inferSelect

/** A day as it is to be from now on; `kind` null: an ordinary day again. */
export interface HolidayChange {
  readonly day: PlainDate
  readonly kind: KeptHoliday['kind'] | null
  readonly name: string
}

/** The bureau's calendar of holidays, days in order. */
export function readHolidays({ drizzle }: Connection): HolidayCalendar {
  const days = drizzle.select().from(holiday).orderBy(holiday.day).all()
  const ofKind = (kind: KeptHoliday['kind']) =>
    days.filter((one) => one.kind === kind).map(({ day: date, name }) => ({ date, name }))
  return { holidays: ofKind('休'), workdays: ofKind('班') }
}

export const hasHolidays = ({ drizzle }: Connection): boolean =>
  drizzle.select({ day: holiday.day }).from(holiday).limit(1).get() !== undefined

/** Adds a calendar's days, over those that are there. */
export function addHolidays({ drizzle }: Connection, { holidays, workdays }: HolidayCalendar): void {
  const rows = [
    ...holidays.map(({ date, name }) => ({ day: date, kind: '休' as const, name })),
    ...workdays.map(({ date, name }) => ({ day: date, kind: '班' as const, name })),
  ]
  for (const row of rows) {
    drizzle.insert(holiday).values(row).onConflictDoUpdate({ target: holiday.day, set: row }).run()
  }
}

/** Adds a calendar's days, over those that are there, and records it. */
export function importHolidays(connection: Connection, calendar: HolidayCalendar, doing: Doing): void {
  addHolidays(connection, calendar)
  const detail = { days: calendar.holidays.length + calendar.workdays.length }
  appendAudit(connection, doing, { action: 'holidays changed', detail })
}

/** Changes one day of the calendar. @throws Refused where a day to be made up for is worked anyway */
export function changeHoliday(
  connection: Connection,
  { day, kind, name }: HolidayChange,
  doing: Doing,
): void {
  const { drizzle } = connection
  if (kind === '班' && !isWeekend(day)) throw new Refused(`${day} 不是周六或周日，本来就上班，不必登记调休`)
  if (kind === null) drizzle.delete(holiday).where(eq(holiday.day, day)).run()
  else {
    const row = { day, kind, name }
    drizzle.insert(holiday).values(row).onConflictDoUpdate({ target: holiday.day, set: row }).run()
  }
  appendAudit(connection, doing, { action: 'holidays changed', detail: { day, kind } })
}

import type { Doing } from '#server/db/audit-store.ts'
import type { Store } from '#server/db/store.ts'
import type { SourceEntry } from '#server/file/source.ts'
import type { Issue } from '#shared/reading/issue.ts'
import { HOLIDAY_TABLES, holidaysOf, readHolidayTable } from '#shared/workflow/read-holidays.ts'
import { byPlace } from './issue-order.ts'
import { readPlainFiles } from './read-plain-files.ts'

/** What became of tables of holidays. */
export interface HolidayImport {
  /** Taken over: all of them, or none. */
  readonly days: number
  readonly issues: readonly Issue[]
}

/**
 * Adds the days of tables of holidays (节假日表) to the calendar, over those that are there. With any error nothing is
 * taken over: one day more or less moves the end of a publicity.
 * @throws SourceUnreadable
 */
export async function importHolidays(
  store: Store,
  entries: readonly SourceEntry[],
  doing: Doing,
): Promise<HolidayImport> {
  const read = await readPlainFiles(entries, HOLIDAY_TABLES, readHolidayTable)
  const { calendar, issues: ofRows } = holidaysOf(read.tables)
  const issues = [...read.issues, ...ofRows].sort(byPlace)
  if (issues.some(({ severity }) => severity === 'error')) return { days: 0, issues }
  await store.years.importHolidays(calendar, doing)
  return { days: calendar.holidays.length + calendar.workdays.length, issues }
}

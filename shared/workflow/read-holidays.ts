import { chineseDay } from '#shared/base/chinese-day.ts'
import { dayNumber, type PlainDate } from '#shared/base/plain-date.ts'
import { choice, date, type RowOf, text } from '#shared/ledger/column.ts'
import type { TableKind } from '#shared/reading/header.ts'
import type { Issue } from '#shared/reading/issue.ts'
import { issue } from '#shared/reading/messages.ts'
import { type PlacedRow, type PlainTable, readPlainTable } from '#shared/reading/plain-table.ts'
import type { Table } from '#shared/reading/table.ts'
import type { HolidayCalendar, NamedDay } from './holiday-calendar.ts'
import { isWeekend } from './working-days.ts'

const holidayColumns = [
  date('date', '日期', ['放假日期', '休假日期'], true),
  choice('kind', '类型', ['休或班', '安排'], {
    休: ['休息', '放假', '节假日'],
    班: ['上班', '调休上班', '补班'],
  }),
  text('name', '名称', ['节日', '节假日', '节日名称']),
] as const

type HolidayRow = RowOf<typeof holidayColumns>

/** The table of holidays (节假日表) that the bureau edits: a row a day, off or made up for. */
export const HOLIDAY_TABLES: readonly TableKind<'holidays'>[] = [
  { id: 'holidays', title: '节假日表', columns: holidayColumns },
]

export type HolidayTable = PlainTable<'holidays'>

/** Reads one table of holidays by the rules of reports. */
export const readHolidayTable = (table: Table): HolidayTable => readPlainTable(table, HOLIDAY_TABLES)

/**
 * The calendar that tables of holidays make, days in order. A day named twice, and a day to be worked that is
 * worked anyway, are errors; with any error the calendar is not to be used, for one day more or less moves the
 * end of a publicity.
 */
export function holidaysOf(tables: readonly HolidayTable[]): { calendar: HolidayCalendar; issues: Issue[] } {
  const issues = tables.flatMap((table) => table.issues)
  const days = new Map<PlainDate, HolidayRow>()
  // Rows were read by the columns from which their types are derived.
  for (const { row, place } of tables.flatMap((table) => table.rows as unknown as PlacedRow<HolidayRow>[])) {
    if (days.has(row.date))
      issues.push(issue('CODE_DUPLICATE', { ...place, column: '日期', value: row.date }))
    else if (row.kind === '班' && !isWeekend(row.date)) {
      const detail = `${chineseDay(row.date)}是${weekdayOf(row.date)}，本来就上班；调休上班的应是周六或周日`
      issues.push(issue('ENUM_UNKNOWN', { ...place, column: '类型', value: row.kind }, detail))
    } else days.set(row.date, row)
  }
  const ofKind = (kind: HolidayRow['kind']): NamedDay[] =>
    [...days.values()]
      .filter((row) => row.kind === kind)
      .map((row) => ({ date: row.date, name: row.name ?? '' }))
      .sort((a, b) => (a.date < b.date ? -1 : 1))
  return { calendar: { holidays: ofKind('休'), workdays: ofKind('班') }, issues }
}

const weekdayOf = (day: PlainDate): string => `周${'日一二三四五六'[dayNumber(day) % 7]}`

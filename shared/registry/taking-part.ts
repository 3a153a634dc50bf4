import { addMonths, lastDay, monthOf, type PlainDate, yearOf } from '#shared/base/plain-date.ts'
import type { Space } from './space.ts'

/** Whether a space takes part in a year's appraisal: filed by its last day, and not cancelled before that. */
export function takesPart(space: Pick<Space, 'filed' | 'status' | 'statusDate'>, year: number): boolean {
  const end = lastDay(year)
  const cancelled = space.status === '取消' && space.statusDate !== null && space.statusDate < end
  return space.filed <= end && !cancelled
}

/** Full months from the day of filing (备案日期) to the year's last day; 0 where it was filed later. */
export function monthsFiled(filed: PlainDate, year: number): number {
  const end = lastDay(year)
  if (filed > end) return 0
  const months = (yearOf(end) - yearOf(filed)) * 12 + (12 - monthOf(filed))
  return addMonths(filed, months) <= end ? months : months - 1
}

import type { Issue } from '#shared/reading/issue.ts'
import { putFiles } from './put-files.ts'

/** How many days were taken over of tables of holidays: none, where anything is wrong with them. */
export interface HolidaysTaken {
  readonly days: number
  readonly issues: readonly Issue[]
}

/** Sends tables of holidays (节假日表). @throws NotTaken */
export const putHolidays = (files: readonly File[]): Promise<HolidaysTaken> => putFiles('/holidays', files)

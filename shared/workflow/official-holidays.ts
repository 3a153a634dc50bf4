import official from '#data/holidays.json' with { type: 'json' }
import type { HolidayCalendar } from './holiday-calendar.ts'

/** The holidays of the years whose notices were out when this version was made; the bureau keeps them up. */
export const OFFICIAL_HOLIDAYS = official as unknown as HolidayCalendar

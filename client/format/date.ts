import { chineseDay } from '#shared/base/chinese-day.ts'
import type { PlainDate } from '#shared/base/plain-date.ts'
import { shanghaiClock, shanghaiDay } from '#shared/workflow/deadline.ts'
import { NO_VALUE } from './number.ts'

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** `2025-03-05` as `2025年3月5日`; anything else as it is. */
export function formatDay(day: string | null): string {
  if (day === null) return NO_VALUE
  return DAY.test(day) ? chineseDay(day as PlainDate) : day
}

/** An ISO instant as `2025年3月5日 14:32`, by the clock of Wenzhou, wherever the browser stands. */
export const formatInstant = (instant: string | null): string =>
  instant === null ? NO_VALUE : `${chineseDay(shanghaiDay(instant))} ${shanghaiClock(instant).slice(0, 5)}`

/** An ISO instant as `14:32`, by the clock of Wenzhou. */
export const formatTime = (instant: string | null): string =>
  formatInstant(instant).split(' ').at(-1) ?? NO_VALUE

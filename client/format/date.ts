import { NO_VALUE } from './number.ts'

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/

/** `2025-03-05` as `2025年3月5日`; anything else as it is. */
export function formatDay(day: string | null): string {
  if (day === null) return NO_VALUE
  const match = DAY.exec(day)
  return match ? `${match[1]}年${Number(match[2])}月${Number(match[3])}日` : day
}

// The bureau's clock, wherever the browser stands.
const clock = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** An ISO instant as `2025年3月5日 14:32`, by the clock of Wenzhou. */
export function formatInstant(instant: string | null): string {
  if (instant === null) return NO_VALUE
  const parts = Object.fromEntries(
    clock.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]),
  )
  return `${parts.year}年${parts.month}月${parts.day}日 ${parts.hour}:${parts.minute}`
}

/** An ISO instant as `14:32`, by the clock of Wenzhou. */
export const formatTime = (instant: string | null): string =>
  formatInstant(instant).split(' ').at(-1) ?? NO_VALUE

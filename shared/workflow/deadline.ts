import type { PlainDate } from '#shared/base/plain-date.ts'

/** China keeps one time, eight hours ahead of UTC, and has had no summer time since 1991. */
const SHANGHAI_AHEAD = 8 * 60 * 60 * 1000

/**
 * The calendar day in Asia/Shanghai of an instant.
 * @param instant ISO 8601 with its zone, such as `2026-03-05T16:00:00.000Z`
 * @throws RangeError where it is no instant: times are the server's own
 */
export function shanghaiDay(instant: string): PlainDate {
  return shanghaiTime(instant).slice(0, 10) as PlainDate
}

/** The time of day in Asia/Shanghai of an instant, to the second: `23:59:59`. */
export const shanghaiClock = (instant: string): string => shanghaiTime(instant).slice(11, 19)

const shanghaiTime = (instant: string): string => {
  if (!/(?:Z|[+-]\d\d:\d\d)$/.test(instant)) throw new RangeError(`no instant: ${instant}`)
  return new Date(Date.parse(instant) + SHANGHAI_AHEAD).toISOString()
}

/** The first instant that is too late. */
export function endOf(deadline: PlainDate): string {
  return new Date(Date.parse(`${deadline}T00:00:00Z`) + 24 * 60 * 60 * 1000 - SHANGHAI_AHEAD).toISOString()
}

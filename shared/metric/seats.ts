import { dayFromNumber, dayNumber, daysInYear, firstDay, type PlainDate } from '#shared/base/plain-date.ts'
import type { CrossRowWarning, MeasuringContext } from './measurement.ts'
import { countRatio } from './rounded.ts'
import { covers, yearSpan } from './span.ts'
import type { Stay } from './stays.ts'

/** The seats that counted stays use on each day of the year. Each stay is touched at its two ends only. */
function seatsByDay(stays: readonly Stay[], year: number): Float64Array {
  const { first, last } = yearSpan(year)
  const start = dayNumber(first)
  // What changes on each day, one day past the end included; then summed up in place.
  const seats = new Float64Array(daysInYear(year) + 1)
  for (const stay of stays) {
    if (stay.reason !== null) continue
    const from = stay.first <= first ? 0 : dayNumber(stay.first) - start
    const after = stay.last >= last ? seats.length - 1 : dayNumber(stay.last) - start + 1
    seats[from]! += stay.row.seats
    seats[after]! -= stay.row.seats
  }
  for (let day = 1; day < seats.length; day++) seats[day]! += seats[day - 1]!
  return seats.subarray(0, -1)
}

/** The index of the first day of W: the first day of the year, or the day of opening if that is later. */
function firstOpenDay({ year, opened }: MeasuringContext): number {
  return opened === null ? 0 : Math.max(0, dayNumber(opened) - dayNumber(firstDay(year)))
}

/** The row to look at first: of those with seats on that day, the one that came last. */
function latestArrival(stays: readonly Stay[], day: PlainDate): number {
  let latest = -1
  for (const [index, stay] of stays.entries()) {
    if (stay.reason !== null || stay.row.seats === 0 || !covers(stay, day)) continue
    if (latest < 0 || stay.first >= stays[latest]!.first) latest = index
  }
  return latest
}

/**
 * SEATS_OVERBOOKED: the first day of the year (before the opening too) on which counted stays use more seats
 * than there are workstations, with the year's peak; null where there is none (reports: Rules across rows).
 */
function findOverbooking(
  stays: readonly Stay[],
  seats: Float64Array,
  workstations: number,
  year: number,
): CrossRowWarning | null {
  const first = seats.findIndex((inUse) => inUse > workstations)
  if (first < 0) return null
  const day = dayFromNumber(dayNumber(firstDay(year)) + first)
  const row = latestArrival(stays, day)
  const peak = seats.reduce((most, inUse) => Math.max(most, inUse))
  return { code: 'SEATS_OVERBOOKED', ledger: 'tenants', row, day, peak, workstations }
}

/**
 * How far the seats were in use (工位使用率), and whether more were than there are (metrics: `occupancy`,
 * `seats_peak`). `workstations` is null where the report has no profile.
 */
export function measureSeats(
  stays: readonly Stay[],
  workstations: number | null,
  context: MeasuringContext,
): { metrics: { occupancy: number | null; seats_peak: number }; overbooked: CrossRowWarning | null } {
  const seats = seatsByDay(stays, context.year)
  const open = seats.subarray(firstOpenDay(context))
  let used = 0
  let peak = 0
  for (const inUse of open) {
    used += Math.min(inUse, workstations ?? 0)
    peak = Math.max(peak, inUse)
  }
  return {
    metrics: {
      occupancy: countRatio('occupancy', used, (workstations ?? 0) * open.length),
      seats_peak: peak,
    },
    overbooked: workstations === null ? null : findOverbooking(stays, seats, workstations, context.year),
  }
}

import type { EventRow } from '#shared/ledger/events.ts'
import type { Reason } from './measurement.ts'
import type { MetricId } from './metrics.ts'
import type { NameNumber } from './names.ts'
import { covers, yearSpan } from './span.ts'

const METRIC_OF_KIND = {
  创业大赛: 'events_competition',
  创业沙龙: 'events_salon',
  路演: 'events_roadshow',
  创业教育: 'events_education',
  其他: 'events_other',
} as const satisfies Record<EventRow['kind'], MetricId>

const METRIC_OF_ROLE = {
  主办: 'events_hosted',
  联合主办: 'events_cohosted',
  承办: 'events_coorganised',
  协办: 'events_assisted',
} as const satisfies Record<EventRow['role'], MetricId>

/** Why each event is not counted, null where it is (metrics: Which rows count). */
export function judgeEvents(
  rows: readonly EventRow[],
  year: number,
  numberOf: (name: string) => NameNumber,
): (Reason | null)[] {
  const inYear = yearSpan(year)
  const counted = new Set<string>()
  return rows.map((row) => {
    if (!covers(inYear, row.date)) return 'OUT_OF_YEAR'
    if (row.participants === 0) return 'NO_PARTICIPANTS'
    const event = `${row.date} ${numberOf(row.name)}`
    if (counted.has(event)) return 'EVENT_DUPLICATE'
    counted.add(event)
    return null
  })
}

/** The metrics of the counted events. */
export function countEvents(rows: readonly EventRow[], reasons: readonly (Reason | null)[]) {
  const metrics = {
    events_held: 0,
    events_competition: 0,
    events_salon: 0,
    events_roadshow: 0,
    events_education: 0,
    events_other: 0,
    events_hosted: 0,
    events_cohosted: 0,
    events_coorganised: 0,
    events_assisted: 0,
    event_participants: 0,
  } satisfies Partial<Record<MetricId, number>>
  for (const [index, row] of rows.entries()) {
    if (reasons[index] !== null) continue
    metrics.events_held++
    metrics[METRIC_OF_KIND[row.kind]]++
    metrics[METRIC_OF_ROLE[row.role]]++
    metrics.event_participants += row.participants
  }
  return metrics
}

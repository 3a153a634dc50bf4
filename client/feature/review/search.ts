import { ordinalParam, textParam, wordParam } from '#client/widget/search.ts'
import type { Handing } from '#client/widget/standing.tsx'

export const QUEUE_STATUSES: readonly Handing[] = [
  ...(['submitted', 'returned', 'draft', 'missing', 'verified', 'accepted'] as const),
]

/** How the queue is looked at; a report that is opened from it keeps to it. */
export interface QueueSearch {
  readonly status?: Handing
  readonly district?: string
  readonly q?: string
  /** Of the list, from 1; left out: the first. */
  readonly page?: number
}

export const queueSearch = (raw: Record<string, unknown>): QueueSearch => ({
  status: wordParam(raw.status, QUEUE_STATUSES),
  district: textParam(raw.district),
  q: textParam(raw.q),
  page: ordinalParam(raw.page),
})

/** The reports of the queue that pass the address's filters. */
export function inQueue<I extends { space: string; name: string; district: string; status: Handing }>(
  items: readonly I[],
  { status, district, q }: QueueSearch,
): I[] {
  const words = (q ?? '').trim().toLowerCase().split(/\s+/)
  return items.filter(
    (item) =>
      (status === undefined || item.status === status) &&
      (district === undefined || item.district === district) &&
      words.every((word) => `${item.name} ${item.space}`.toLowerCase().includes(word)),
  )
}

export interface SummarySearch {
  readonly district?: string
}

export const summarySearch = (raw: Record<string, unknown>): SummarySearch => ({
  district: textParam(raw.district),
})

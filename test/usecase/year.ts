import type { Store } from '#server/db/store.ts'
import { confirmProposal } from '#server/usecase/confirm-proposal.ts'
import { proposeScheme } from '#server/usecase/propose.ts'
import type { PlainDate } from '#shared/base/plain-date.ts'
import type { Stage } from '#shared/workflow/stage.ts'
import { YEAR } from './city.ts'

/** An appraisal with its days, and two people of the city bureau who move it. */

export const SETTINGS = {
  reportDeadline: '2026-02-10' as PlainDate,
  reviewDeadline: '2026-02-20' as PlainDate,
  previewUntil: '2026-03-10' as PlainDate,
  publicityDays: 5,
}

/** Eight in the morning of a day in Shanghai. */
export const on = (day: string): string => `${day}T00:00:00.000Z`

export const anna = (day: string) => ({ by: 'anna', at: on(day) })
export const bert = (day: string) => ({ by: 'bert', at: on(day) })

export const DEFAULT_SCHEME = { id: 'wenzhou-art12', version: '1' }

/** Opens the year's appraisal and puts the default scheme into force. */
export async function openYear(store: Store, day = '2026-01-15', days = {}): Promise<void> {
  await store.years.open({ year: YEAR, settings: { ...SETTINGS, ...days } }, anna(day))
  const request = { year: YEAR, scheme: DEFAULT_SCHEME, reason: null }
  await confirmProposal(store, (await proposeScheme(store, request, anna(day)))!, bert(day))
}

/** Moves the appraisal one step from where it stands. */
export async function move(store: Store, to: Stage, day: string, reason: string | null = null) {
  const seen = (await store.years.stage(YEAR))!
  await store.years.move({ year: YEAR, seen, to, reason }, anna(day))
}

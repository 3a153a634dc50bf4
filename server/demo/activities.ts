import events from '#data/demo/events.json' with { type: 'json' }
import { int, pick, type Random } from '#shared/base/random.ts'
import type { EventRow } from '#shared/ledger/events.ts'
import { someDays } from './calendar.ts'
import { between, weighted } from './chance.ts'
import type { DemoSpace } from './founding.ts'

const KINDS: Readonly<Record<string, { weight: number; least: number; most: number; names: string[] }>> =
  events.kinds
const KIND_WEIGHTS = Object.fromEntries(
  Object.entries(KINDS).map(([kind, { weight }]) => [kind, weight]),
) as Record<EventRow['kind'], number>

/** A year's events of a space, in the order of their days. No name stands twice: a series is numbered (第3期). */
export function holdEvents(draw: Random, space: DemoSpace, year: number): EventRow[] {
  const strength = space.strength('activities', year)
  const share = space.begins.startsWith(String(year)) ? 0.6 : 1
  const count = Math.max(2, Math.round((2 + 45 * strength ** 1.25) * share))
  const series = new Map<string, number>()
  return someDays(draw, year, space.begins, count).map((date) => {
    const kind = weighted(draw, KIND_WEIGHTS)
    const { names, least, most } = KINDS[kind]!
    const title = pick(draw, names)
    const number = (series.get(title) ?? 0) + 1
    series.set(title, number)
    return {
      name:
        kind === '创业大赛'
          ? `${year}年${title}${number > 1 ? `(第${number}场)` : ''}`
          : `${title}第${number}期`,
      kind,
      date,
      role: weighted(draw, events.roles),
      participants: Math.round(int(draw, least, most) * between(draw, 0.45, 0.75 + strength / 2)),
      place: pick(draw, events.places),
      evidence: [],
    }
  })
}

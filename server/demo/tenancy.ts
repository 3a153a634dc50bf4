import words from '#data/demo/words.json' with { type: 'json' }
import {
  dayFromNumber,
  dayNumber,
  firstDay,
  lastDay,
  type PlainDate,
  yearOf,
} from '#shared/base/plain-date.ts'
import { int, pick, type Random } from '#shared/base/random.ts'
import type { TenantRow } from '#shared/ledger/tenants.ts'
import { END, isWorkday, workdayFrom } from './calendar.ts'
import { bell, between, chance, clamp } from './chance.ts'
import type { DemoSpace } from './founding.ts'
import type { Names, TenantName } from './names.ts'

/** One stay of one tenant, as fate has it: a year's ledger tells what was known at its end. */
export interface Stay {
  readonly name: TenantName
  /** Whether it came as a team (创业团队), before it registered. */
  readonly cameAsTeam: boolean
  /** Null: a team that never registers. */
  readonly registered: PlainDate | null
  readonly entered: PlainDate
  /** The last day; may lie beyond the years of the demo. */
  readonly left: PlainDate
  readonly seats: number
  readonly field: string
}

/** The share of its workstations that a space of this strength manages to fill. */
const occupancyWanted = (strength: number): number => 0.34 + 0.68 * strength ** 0.8

function stayLength(draw: Random, lax: boolean): number {
  const days = Math.max(60, Math.round(bell(draw, lax ? 1050 : 470, lax ? 320 : 220)))
  // Article 9: as a rule no more than 24 months. Most spaces see to it.
  return !lax && days > 730 && chance(draw, 0.8) ? 725 - int(draw, 0, 60) : days
}

/** When (and whether) the tenant of a stay is registered. */
function registration(draw: Random, entered: number, left: number, incubation: number) {
  const u = draw()
  if (u >= 0.62) {
    return { cameAsTeam: false, registered: dayFromNumber(workdayFrom(entered - int(draw, 20, 800))) }
  }
  const day = workdayFrom(entered + int(draw, 20, 260))
  const registers = u < 0.11 + 0.46 * incubation && day < left
  return { cameAsTeam: true, registered: registers ? dayFromNumber(day) : null }
}

/**
 * Plays a space's tenants from its beginning to the end of 2025, workday by workday: whoever's time is up
 * leaves, and where workstations stand empty that the space could fill, sooner or later somebody comes.
 */
export function playTenancy(draw: Random, space: DemoSpace, names: Names): Stay[] {
  const stays: Stay[] = []
  let present: { readonly until: number; readonly seats: number }[] = []
  const lax = space.part.lax ?? chance(draw, 0.06)
  for (let day = dayNumber(space.begins); day <= dayNumber(END); day++) {
    if (!isWorkday(day)) continue
    present = present.filter((tenant) => tenant.until >= day)
    const used = present.reduce((sum, tenant) => sum + tenant.seats, 0)
    const year = Math.max(2023, yearOf(dayFromNumber(day)))
    const { workstations } = space.premises(year)
    const wanted = Math.min(1, occupancyWanted(space.strength('premises', year))) * workstations
    const seatsEach = clamp(workstations / 36, 1.3, 3.2)
    const gap = wanted - used
    if (gap < 0.5 || !chance(draw, Math.min(0.7, (0.09 * gap) / seatsEach))) continue

    const guess = chance(draw, 0.03) ? 0 : Math.max(1, Math.round(bell(draw, seatsEach, seatsEach * 0.5)))
    const seats = Math.min(guess, workstations - used)
    const until = day + stayLength(draw, lax)
    const entered = dayFromNumber(day)
    present.push({ until, seats })
    stays.push({
      ...registration(draw, day, until, space.strength('incubation', year) * between(draw, 0.8, 1.1)),
      name: names.tenant(),
      entered,
      left: dayFromNumber(until),
      seats,
      field: pick(draw, words.fields),
    })
  }
  return stays
}

/** A year's stays as the ledger at the end of that year has them, in the order of their coming. */
export function tenantRows(stays: readonly Stay[], year: number): TenantRow[] {
  const inYear = stays.filter((stay) => stay.entered <= lastDay(year) && stay.left >= firstDay(year))
  return inYear.map((stay) => tenantRow(stay, year))
}

function tenantRow(stay: Stay, year: number): TenantRow {
  const gone = stay.left <= lastDay(year)
  const known = gone ? stay.left : lastDay(year)
  const isRegistered = stay.registered !== null && stay.registered <= known
  const { name } = stay
  return {
    name: isRegistered ? name.registered : name.team,
    kind: isRegistered ? name.kind : '创业团队',
    formerName: isRegistered && stay.cameAsTeam ? name.team : null,
    creditCode: isRegistered ? name.creditCode : null,
    registered: isRegistered ? stay.registered : null,
    entered: stay.entered,
    left: gone ? stay.left : null,
    seats: stay.seats,
    field: stay.field,
    evidence: [],
  }
}

import type { PlainDate } from '#shared/base/plain-date.ts'
import { pick, type Random, shuffle } from '#shared/base/random.ts'
import type { MentoringRow } from '#shared/ledger/mentoring.ts'
import type { MentorRow } from '#shared/ledger/mentors.ts'
import type { TenantRow } from '#shared/ledger/tenants.ts'
import { someDays } from './calendar.ts'
import { chance } from './chance.ts'
import type { DemoSpace } from './founding.ts'

const HOURS = [1, 1, 1.5, 1.5, 2, 2, 2, 2.5, 3, 4]

const covers = (first: PlainDate, last: PlainDate | null, day: PlainDate): boolean =>
  first <= day && (last === null || day <= last)

/** The name by which a session would call a tenant on that day: of a later firm, the team's until then. */
function nameOn(tenant: TenantRow, day: PlainDate): string {
  const stillTeam = tenant.formerName !== null && tenant.registered !== null && day < tenant.registered
  return stillTeam ? tenant.formerName : tenant.name
}

/**
 * A year's mentoring sessions of a space, in the order of their days: each with a mentor who is appointed on
 * the day and a tenant who is there. A weak space turns to the same few tenants again and again.
 */
export function mentor(
  draw: Random,
  space: DemoSpace,
  year: number,
  tenants: readonly TenantRow[],
  mentors: readonly MentorRow[],
): MentoringRow[] {
  const strength = space.strength('mentoring', year)
  const share = space.begins.startsWith(String(year)) ? 0.6 : 1
  const count = Math.round((5 + 54 * strength ** 1.1) * share)
  const cared = shuffle(draw, tenants).slice(0, Math.ceil(tenants.length * (0.25 + 0.75 * strength)))
  // All but the first may be idle: on the list, and that is all.
  const active = mentors.filter((_, i) => chance(draw, 0.45 + 0.6 * strength) || i === 0)
  const turns = new Map<TenantRow, number>()
  const rows: MentoringRow[] = []
  const taken = new Set<string>()
  for (const day of someDays(draw, year, space.begins, count)) {
    const present = cared.filter((tenant) => covers(tenant.entered, tenant.left, day))
    const serving = active.filter((row) => covers(row.appointed, row.until, day))
    if (present.length === 0 || serving.length === 0) continue
    const fewest = Math.min(...present.map((tenant) => turns.get(tenant) ?? 0))
    const due = present.filter((tenant) => (turns.get(tenant) ?? 0) === fewest)
    const tenant = pick(draw, chance(draw, 0.25 + 0.5 * strength) ? due : present)
    const name = pick(draw, serving).name
    const key = `${day}/${name}/${tenant.name}`
    if (taken.has(key)) continue
    taken.add(key)
    turns.set(tenant, (turns.get(tenant) ?? 0) + 1)
    rows.push({
      date: day,
      mentor: name,
      tenant: nameOn(tenant, day),
      hours: pick(draw, HOURS),
      mode: chance(draw, 0.22) ? '线上' : '线下',
      evidence: [],
    })
  }
  return rows
}

import { random } from '#shared/base/random.ts'
import type { LedgerRows } from '#shared/ledger/ledgers.ts'
import type { MentorRow } from '#shared/ledger/mentors.ts'
import { holdEvents } from './activities.ts'
import { chance, weighted } from './chance.ts'
import type { DemoSpace } from './founding.ts'
import { mentorRows } from './mentor-roster.ts'
import { extraRows, profileRow } from './profile.ts'
import { mentor } from './sessions.ts'
import { slip } from './slips.ts'
import { type Stay, tenantRows } from './tenancy.ts'

/** What one space reports for a year, before anybody writes it down. */
export interface DemoReport {
  readonly spaceCode: string
  /** As it was in that year. */
  readonly spaceName: string
  readonly rows: LedgerRows
}

/** Photographs named in 佐证材料 for a space's first events; the last one is named and not handed in. */
export const PHOTOGRAPHS = ['活动照片01.png', '活动照片02.png', '活动照片03.png', '活动照片04.png'] as const

/** The report of a space for a year, made from what happened there, slips included. */
export function makeReport(
  seed: string,
  space: DemoSpace,
  year: number,
  stays: readonly Stay[],
  appointments: readonly MentorRow[],
): DemoReport {
  const draw = random(`${seed}/${space.space.code}/${year}`)
  const tenants = tenantRows(stays, year)
  const mentors = mentorRows(appointments, year)
  const held = holdEvents(draw, space, year)
  const events = space.part.evidence
    ? held.map((event, i) => ({ ...event, evidence: PHOTOGRAPHS.slice(i, i + 1) }))
    : held
  const rows: LedgerRows = {
    profile: [profileRow(draw, space, year, tenants)],
    events,
    tenants,
    mentors,
    mentoring: mentor(draw, space, year, tenants, mentors),
    extras: chance(draw, 0.45) ? extraRows(draw, tenants, year) : [],
  }
  const slips = Number(weighted(draw, { 0: 66, 1: 20, 2: 10, 3: 4 }))
  return {
    spaceCode: space.space.code,
    spaceName: year === 2023 ? (space.part.formerName ?? space.space.name) : space.space.name,
    rows: slip(draw, rows, year, slips),
  }
}

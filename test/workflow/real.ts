import { TRPCError } from '@trpc/server'
import { expect } from 'vitest'
import { appRouter } from '#server/api/router.ts'
import { createCallerFactory } from '#server/api/trpc.ts'
import { type Connection, openDatabase } from '#server/db/open.ts'
import type { NewRevision } from '#server/db/records.ts'
import { Refused } from '#server/db/refused.ts'
import { type Store, storeOn } from '#server/db/store.ts'
import { importRegistry } from '#server/usecase/import-registry.ts'
import { moveReport } from '#server/usecase/move-report.ts'
import { dayNumber, type PlainDate } from '#shared/base/plain-date.ts'
import type { Actor } from '#shared/workflow/actor.ts'
import { handIn as handInFiles, mentoring, sources, tenants, whole, YEAR } from '#test/usecase/city.ts'
import { openYear } from '#test/usecase/year.ts'
import type { Model, Move, Role, Space } from './model.ts'
import { inForce, PREVIEW_DAY, REPORT_DAY, REVIEW_DAY, SPACES } from './model.ts'

/** The product, as the model's commands are carried out on it: two spaces of two districts, a year in preparation. */
export interface Real {
  readonly connection: Connection
  readonly store: Store
  /** What every upload makes. */
  readonly revision: NewRevision
}

export const ACTORS: Readonly<Record<Role, (space: Space) => Actor>> = {
  city: () => ({ role: 'city', login: 'anna' }),
  district: (space) => ({ role: 'district', login: 'd', district: districtOf(space) }),
  'other district': (space) => ({ role: 'district', login: 'd', district: districtOf(otherOf(space)) }),
  space: (space) => ({ role: 'space', login: 's', space }),
  'other space': (space) => ({ role: 'space', login: 's', space: otherOf(space) }),
  auditor: () => ({ role: 'auditor', login: 'a' }),
}

const otherOf = (space: Space): Space => SPACES.find((one) => one !== space)!
const districtOf = (space: Space): string => (space === SPACES[0] ? '鹿城区' : '龙湾区')

export const instant = (day: number): string => `2026-01-${String(day).padStart(2, '0')}T04:00:00.000Z`
export const dayText = (day: number): string => instant(day).slice(0, 10)

export async function openReal(): Promise<Real> {
  const connection = openDatabase(':memory:')
  const store = storeOn(connection)
  const registry = {
    'd.csv': '区划代码,名称,类型\n330302,鹿城区,县市区\n330303,龙湾区,县市区',
    's.csv': `空间编码,空间名称,所属区县,备案日期\n${SPACES.map((space) => `${space},${space}号,${districtOf(space)},2019-09-05`).join('\n')}`,
  }
  await importRegistry(store, await sources(registry), instant(1))
  await openYear(store, dayText(1), {
    reportDeadline: dayText(REPORT_DAY),
    reviewDeadline: dayText(REVIEW_DAY),
    previewUntil: dayText(PREVIEW_DAY),
    publicityDays: 1,
  })
  return { connection, store, revision: await readRevision(store) }
}

export const callerOf = ({ store }: Real, actor: Actor, day: number) =>
  createCallerFactory(appRouter)({ store, demo: false, actor, now: () => instant(day) })

/** Whether something was done, or refused: by a sentence, or as if it were not there. */
export async function isDone(act: () => Promise<unknown>): Promise<boolean> {
  try {
    return (await act()) !== null
  } catch (error) {
    if (error instanceof Refused) return false
    if (error instanceof TRPCError && ['NOT_FOUND', 'CONFLICT', 'UNPROCESSABLE_CONTENT'].includes(error.code))
      return false
    throw error
  }
}

/** A report without faults or warnings, as its files are read once for all sequences. */
async function readRevision(store: Store): Promise<NewRevision> {
  const read: NewRevision[] = []
  const watched: Store = {
    ...store,
    takeOver: async ({ revise }) => {
      read.push(revise(SPACES[0], null) as NewRevision)
      return []
    },
  }
  const [tenantsHead, sessionsHead] = [tenants(), mentoring()].map((text) => text.split('\n')[0]!)
  const files = {
    ...whole(SPACES[0]),
    [`${SPACES[0]}/3.csv`]: tenantsHead!,
    [`${SPACES[0]}/5.csv`]: sessionsHead!,
  }
  await handInFiles(watched, files)
  return read[0]!
}

export const handIn = async ({ store, revision }: Real, space: Space, day: number): Promise<boolean> => {
  const [taken] = await store.takeOver({
    ...{ year: YEAR, at: instant(day), by: 's', isCity: false, files: [], blobs: [], spaces: [space] },
    revise: () => revision,
    advance: () => null,
  })
  return taken!.changed
}

export const review = (
  { store }: Real,
  { reports, day }: Model,
  { space, place, move, role }: { space: Space; place: number; move: Move; role: Role },
): Promise<boolean> => {
  const seen = { revision: place + 1, status: reports[space][place]! }
  const actor = ACTORS[role](space)
  return isDone(() =>
    moveReport(
      store,
      actor,
      { year: YEAR, space, seen, move, reason: '理由' },
      { by: role, at: instant(day) },
    ),
  )
}

/** The last day of January 2026 that the list is public: which it is, the calendar's own tests say. */
export async function lastDayOfPublicity({ store }: Real): Promise<number> {
  const { publicityUntil } = (await store.years.get(YEAR))!
  return dayNumber(publicityUntil!) - dayNumber('2026-01-01' as PlainDate) + 1
}

/** The number of the publication that waits to be confirmed; null: none. */
export const openPublication = async ({ store }: Real): Promise<number | null> =>
  (await store.years.proposals(YEAR)).find(({ kind, state }) => kind === 'publish' && state === 'open')?.id ??
  null

/** That stage and reports are those of the model: every revision is there, none more, and those in force. */
export async function agree({ store }: Real, { stage, reports, editions }: Model): Promise<void> {
  expect(await store.years.stage(YEAR)).toBe(stage)
  expect((await store.editions.heads(YEAR)).map(({ sha256 }) => sha256).reverse()).toEqual(editions)
  for (const space of SPACES) {
    const heads = await store.revisionHeads(YEAR, space)
    expect(heads.toReversed().map(({ status }) => status)).toEqual(reports[space])
    expect(heads.map(({ revision }) => revision)).toEqual(reports[space].map((_, i) => i + 1).toReversed())
    expect(await store.inForceNumber(YEAR, space)).toBe(inForce(reports[space]))
  }
}

/** That nothing a space or a district asks for tells of a space that is not its own. */
export async function tellsNobodyElse(real: Real, { day, stage, run }: Model): Promise<void> {
  const shown = stage === 'preview' || stage === 'publicity' || stage === 'published'
  for (const space of SPACES) {
    const other = otherOf(space)
    for (const role of ['space', 'district'] as const) {
      const caller = callerOf(real, ACTORS[role](space), day)
      const own = [
        await caller.report.list({ year: YEAR }),
        await caller.city.overview({ year: YEAR }),
        await caller.year.get({ year: YEAR }),
      ]
      expect(JSON.stringify(own)).not.toContain(other)
      expect(await isDone(() => caller.report.get({ year: YEAR, space: other }))).toBe(false)
      expect(await isDone(() => caller.scorecard.get({ year: YEAR, space: other }))).toBe(false)
      if (!shown) expect(await isDone(() => caller.ranking.get({ year: YEAR }))).toBe(false)
      else if (run) expect(JSON.stringify(await caller.ranking.get({ year: YEAR }))).not.toContain(other)
    }
  }
}

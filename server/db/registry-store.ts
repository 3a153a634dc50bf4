import { and, asc, desc, eq, sql } from 'drizzle-orm'
import { nameKey } from '#shared/base/text.ts'
import type { SpaceRegister } from '#shared/reading/space-finder.ts'
import type { District, Space } from '#shared/registry/space.ts'
import { covers, type Scope } from '#shared/workflow/can.ts'
import { appendAudit, type Doing, districtOf } from './audit-store.ts'
import type { Connection } from './open.ts'
import { district, space, spaceName } from './schema/registry.ts'
import { spacesIn } from './scope.ts'

/** Every district and zone, by code. */
export const readDistricts = ({ drizzle }: Connection): District[] =>
  drizzle.select().from(district).orderBy(asc(district.code)).all()

type SpaceRow = typeof space.$inferSelect
const toSpace = ({ id: _, recordedAt: __, ...record }: SpaceRow): Space => record

/** The spaces in a scope as they stand now, by code. */
export function readSpaces({ drizzle }: Connection, scope: Scope): Space[] {
  const newest = sql`${space.id} IN (SELECT max(id) FROM space GROUP BY code)`
  return drizzle
    .select()
    .from(space)
    .where(and(newest, spacesIn(scope, space.code)))
    .orderBy(asc(space.code))
    .all()
    .map(toSpace)
}

/** One space as it stands now; null where the registry does not have it. */
export function readSpace({ drizzle }: Connection, code: string): Space | null {
  const row = drizzle.select().from(space).where(eq(space.code, code)).orderBy(desc(space.id)).limit(1).get()
  return row ? toSpace(row) : null
}

/**
 * The registry as finding a space asks it: by index, whatever its size. Of spaces outside of the scope it knows
 * nothing.
 */
export function spaceRegister(connection: Connection, scope: Scope): SpaceRegister {
  const owners = connection.sqlite.prepare('SELECT code FROM space_name WHERE key = ? AND former = ?').pluck()
  const has = (code: string): boolean => {
    const district = districtOf(connection, code)
    return district !== null && covers(scope, { space: code, district })
  }
  return {
    has,
    owners: (key, when) => {
      const codes = owners.all(key, when === 'former' ? 1 : 0) as string[]
      return scope === 'all' ? codes : codes.filter(has)
    },
  }
}

/** Takes districts and spaces over, in one transaction; a space that has changed gets a further row. */
export function saveRegistry(
  connection: Connection,
  districts: readonly District[],
  spaces: readonly Space[],
  doing: Doing,
): void {
  const { drizzle } = connection
  const { at } = doing
  drizzle.transaction(
    (tx) => {
      for (const record of districts) {
        tx.insert(district)
          .values(record)
          .onConflictDoUpdate({ target: district.code, set: { name: record.name, kind: record.kind } })
          .run()
      }
      const known = new Map(
        readSpaces(connection, 'all').map((record) => [record.code, JSON.stringify(inOrder(record))]),
      )
      for (const record of spaces) {
        if (known.get(record.code) === JSON.stringify(inOrder(record))) continue
        tx.insert(space)
          .values({ ...record, recordedAt: at })
          .run()
        tx.delete(spaceName).where(eq(spaceName.code, record.code)).run()
        tx.insert(spaceName).values(namesOf(record)).run()
      }
      const detail = { districts: districts.length, spaces: spaces.length }
      appendAudit(connection, doing, { action: 'registry imported', detail })
    },
    { behavior: 'immediate' },
  )
}

function namesOf({ code, name, formerNames }: Space) {
  const former = new Set(formerNames.map(nameKey))
  return [
    { key: nameKey(name), code, former: false },
    ...[...former].map((key) => ({ key, code, former: true })),
  ]
}

const inOrder = (record: Space): unknown[] =>
  Object.entries(record)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, value]) => value)

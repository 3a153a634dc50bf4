import { asc, sql } from 'drizzle-orm'
import type { District, Space } from '#shared/registry/space.ts'
import type { Connection } from './open.ts'
import { district, space } from './schema.ts'

/** Every district and zone, by code. */
export const readDistricts = ({ drizzle }: Connection): District[] =>
  drizzle.select().from(district).orderBy(asc(district.code)).all()

/** Every space as it stands now, by code. */
export function readSpaces({ drizzle }: Connection): Space[] {
  const newest = sql`${space.id} IN (SELECT max(id) FROM space GROUP BY code)`
  const rows = drizzle.select().from(space).where(newest).orderBy(asc(space.code)).all()
  return rows.map(({ id: _, recordedAt: __, ...record }) => record)
}

/** Takes districts and spaces over, in one transaction; a space that has changed gets a further row. */
export function saveRegistry(
  connection: Connection,
  districts: readonly District[],
  spaces: readonly Space[],
  at: string,
): void {
  const { drizzle } = connection
  drizzle.transaction(
    (tx) => {
      for (const record of districts) {
        tx.insert(district)
          .values(record)
          .onConflictDoUpdate({ target: district.code, set: { name: record.name, kind: record.kind } })
          .run()
      }
      const known = new Map(
        readSpaces(connection).map((record) => [record.code, JSON.stringify(inOrder(record))]),
      )
      for (const record of spaces) {
        if (known.get(record.code) === JSON.stringify(inOrder(record))) continue
        tx.insert(space)
          .values({ ...record, recordedAt: at })
          .run()
      }
    },
    { behavior: 'immediate' },
  )
}

const inOrder = (record: Space): unknown[] =>
  Object.entries(record)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, value]) => value)

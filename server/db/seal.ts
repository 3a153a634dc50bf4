import { hash } from 'node:crypto'
import type Database from 'better-sqlite3'

/**
 * Tables under seal: `verify` tells any change of theirs that was not made by this program, be it one byte. A table's
 * seal is the number of its rows and the sum of their hashes, so that a row that comes or goes changes it by that row
 * alone. Triggers keep it, by a function that only this program's connections have: without it a statement that would
 * change a sealed table is refused.
 */

type Sqlite = Database.Database

/** Not sealed: what comes and goes by the minute, what its own hash tells of, and the seals. */
const UNSEALED: ReadonlySet<string> = new Set([
  ...['session', 'sign_in_limit', 'blob_part', 'seal', '__drizzle_migrations'],
])

/** Hashes have 52 bits: a double holds the sum of two for certain. */
const BITS = 2 ** 52 - 1
const DIGITS = 13

/** Gives a connection the function that triggers hash rows with. */
export function knowSeals(sqlite: Sqlite): void {
  sqlite.function('sealed', { varargs: true, deterministic: true }, (...values: unknown[]) =>
    Number.parseInt(hash('sha256', textOf(values)).slice(0, DIGITS), 16),
  )
}

/** Values so that no two rows read alike. A text, of which a row may have megabytes, stands as it is after its length. */
function textOf(values: readonly unknown[]): string {
  let text = ''
  for (const value of values) text += typeof value === 'string' ? `${value.length}:${value}` : `=${value};`
  return text
}

/** Makes the seals of a database anew where migrations have changed it since; nothing else ever does. */
export function makeSeals(sqlite: Sqlite): void {
  const migrations = sqlite.prepare('SELECT count(*) FROM __drizzle_migrations').pluck()
  const made = sqlite.prepare(`SELECT rows FROM seal WHERE name = 'seal'`).pluck()
  const isMade = () => made.get() === migrations.get()
  if (isMade()) return
  const make = () => {
    // Another process may have opened it at the same time.
    if (isMade()) return
    for (const name of triggersThere(sqlite).keys()) if (isSeal(name)) sqlite.exec(`DROP TRIGGER ${name}`)
    sqlite.exec('DELETE FROM seal')
    const insert = sqlite.prepare('INSERT INTO seal (name, rows, mark) VALUES (?, ?, ?)')
    for (const table of sealedTables(sqlite)) {
      const { rows, mark } = contentOf(sqlite, table)
      insert.run(table, rows, mark)
    }
    for (const trigger of sealTriggers(sqlite).values()) sqlite.exec(trigger)
    insert.run('seal', migrations.get(), 0)
  }
  sqlite.transaction(make).immediate()
}

/** The triggers that keep the seals, by name. */
export function sealTriggers(sqlite: Sqlite): Map<string, string> {
  const triggers = new Map<string, string>()
  for (const table of sealedTables(sqlite)) {
    const add = (name: string, event: string, rows: string, mark: string) => {
      const set = `rows = rows + ${rows}, mark = (mark + ${mark}) & ${BITS}`
      const sql = `CREATE TRIGGER ${name} AFTER ${event} ON "${table}" BEGIN UPDATE seal SET ${set} WHERE name = '${table}'; END`
      triggers.set(name, sql)
    }
    const [came, went] = [hashIn(sqlite, table, 'NEW'), hashIn(sqlite, table, 'OLD')]
    add(`seal_${table}_came`, 'INSERT', '1', came)
    add(`seal_${table}_went`, 'DELETE', '-1', `-${went}`)
    add(`seal_${table}_changed`, 'UPDATE', '0', `${came} - ${went}`)
  }
  return triggers
}

const isSeal = (trigger: string): boolean => trigger.startsWith('seal_')

/** All triggers of a database, by name. */
export const triggersThere = (sqlite: Sqlite): Map<string, string> =>
  new Map(
    sqlite.prepare(`SELECT name, sql FROM sqlite_master WHERE type = 'trigger'`).raw().all() as [
      string,
      string,
    ][],
  )

/** Tables that were changed by something else than this program; none where all are as it left them. */
export function brokenSeals(sqlite: Sqlite): string[] {
  const seals = new Map(
    (
      sqlite.prepare('SELECT name, rows, mark FROM seal').all() as {
        name: string
        rows: number
        mark: number
      }[]
    ).map(({ name, ...seal }) => [name, seal]),
  )
  return sealedTables(sqlite).filter((table) => {
    const { rows, mark } = contentOf(sqlite, table)
    const seal = seals.get(table)
    return seal?.rows !== rows || seal.mark !== mark
  })
}

const sealedTables = (sqlite: Sqlite): string[] =>
  (
    sqlite
      .prepare(`SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name`)
      .pluck()
      .all() as string[]
  ).filter((name) => !UNSEALED.has(name) && !name.startsWith('sqlite_'))

/** What a row of a table is hashed by: its values, in the order of its columns. */
function hashIn(sqlite: Sqlite, table: string, row: 'NEW' | 'OLD' | null): string {
  const columns = sqlite.prepare(`SELECT name FROM pragma_table_info(?)`).pluck().all(table) as string[]
  return `sealed(${columns.map((column) => `${row ? `${row}.` : ''}"${column}"`).join(', ')})`
}

function contentOf(sqlite: Sqlite, table: string): { rows: number; mark: number } {
  const hashes = sqlite.prepare(`SELECT ${hashIn(sqlite, table, null)} FROM "${table}"`).pluck()
  let [rows, mark] = [0, 0]
  for (const hash of hashes.iterate() as Iterable<number>) {
    rows++
    mark = (mark + hash) % (BITS + 1)
  }
  return { rows, mark }
}

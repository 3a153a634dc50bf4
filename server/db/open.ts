import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { knowSeals, makeSeals } from './seal.ts'

/** An open database: drizzle for what reads like a question, the driver for what is done a million times. */
export interface Connection {
  readonly drizzle: BetterSQLite3Database
  readonly sqlite: Database.Database
}

/** How long a writer waits for another one before it gives up. */
export const BUSY_MS = 60_000

/** Opens a database file, made and migrated where it is not there or behind. */
export function openDatabase(file: string): Connection {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true })
  const sqlite = new Database(file, { timeout: BUSY_MS })
  // Ledgers and files are stored whole: in larger pages they have fewer breaks. Holds for new files.
  sqlite.pragma('page_size = 16384')
  sqlite.pragma('journal_mode = WAL')
  sqlite.pragma('synchronous = FULL')
  // In KiB: room for what a bulk import comes back to.
  sqlite.pragma('cache_size = -32000')
  // What a statement may have to take back (a trigger may refuse) is noted in memory, not in a file on disk.
  sqlite.pragma('temp_store = MEMORY')
  sqlite.pragma('foreign_keys = ON')
  // What is put in another row's place is a row that goes: the guards and seals are to know.
  sqlite.pragma('recursive_triggers = ON')
  knowSeals(sqlite)
  const connection = { sqlite, drizzle: drizzle(sqlite) }
  migrate(connection.drizzle, { migrationsFolder: join(import.meta.dirname, 'migrations') })
  makeSeals(sqlite)
  return connection
}

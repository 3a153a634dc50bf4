import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { appendAudit, auditHead, type Doing } from './audit-store.ts'
import type { Connection } from './open.ts'
import { brokenSeals, sealTriggers, triggersThere } from './seal.ts'

/** What is wrong with the database file itself; all lists are empty where nothing is. */
export interface DatabaseCheck {
  /** What SQLite's own check of the file says. */
  readonly integrity: readonly string[]
  /** Tables with rows that name others which are not there. */
  readonly orphans: readonly string[]
  /** Guards against changing what is final (triggers) that are missing or were changed. */
  readonly guards: readonly string[]
  /** Tables whose content is not what this program left. */
  readonly seals: readonly string[]
  /** SHA-256 of kept files whose bytes are no longer those. */
  readonly files: readonly string[]
}

/** What a technician does to the whole database. */
export interface Upkeep {
  readonly check: () => Promise<DatabaseCheck>
  /** A consistent copy, while others read and write; gives the audit log's head that stands in it. */
  readonly backup: (file: string, doing: Doing) => Promise<{ auditHead: string }>
}

export const upkeep = (connection: Connection): Upkeep => ({
  check: async () => ({
    integrity: integrityFaults(connection),
    orphans: orphans(connection),
    guards: brokenGuards(connection),
    seals: brokenSeals(connection.sqlite),
    files: brokenBlobs(connection),
  }),
  backup: async (file, doing) => {
    const record = () => appendAudit(connection, doing, { action: 'backed up' })
    connection.sqlite.transaction(record).immediate()
    const head = auditHead(connection)
    await connection.sqlite.backup(file)
    return { auditHead: head }
  },
})

const integrityFaults = ({ sqlite }: Connection): string[] =>
  (sqlite.pragma('integrity_check') as { integrity_check: string }[])
    .map(({ integrity_check: told }) => told)
    .filter((told) => told !== 'ok')

const orphans = ({ sqlite }: Connection): string[] => [
  ...new Set((sqlite.pragma('foreign_key_check') as { table: string }[]).map(({ table }) => table)),
]

const MIGRATIONS = join(import.meta.dirname, 'migrations')

/** The triggers that the migrations made, the last word on each. */
function guardsAsMade(): Map<string, string> {
  const guards = new Map<string, string>()
  for (const file of readdirSync(MIGRATIONS).sort()) {
    if (!file.endsWith('.sql')) continue
    for (const statement of readFileSync(join(MIGRATIONS, file), 'utf8').split('--> statement-breakpoint')) {
      const sql = statement.trim().replace(/;$/, '')
      const [, made] = /^CREATE TRIGGER (\w+)/.exec(sql) ?? []
      const [, dropped] = /^DROP TRIGGER (\w+)/.exec(sql) ?? []
      if (made) guards.set(made, sql)
      if (dropped) guards.delete(dropped)
    }
  }
  return guards
}

function brokenGuards({ sqlite }: Connection): string[] {
  const there = triggersThere(sqlite)
  return [...guardsAsMade(), ...sealTriggers(sqlite)]
    .filter(([name, sql]) => there.get(name) !== sql)
    .map(([name]) => name)
}

function brokenBlobs({ sqlite }: Connection): string[] {
  const parts = sqlite.prepare('SELECT content FROM blob_part WHERE sha256 = ? ORDER BY part').pluck()
  const blobs = sqlite.prepare('SELECT sha256, bytes FROM blob ORDER BY sha256').all() as {
    sha256: string
    bytes: number
  }[]
  return blobs
    .filter(({ sha256, bytes }) => {
      const hash = createHash('sha256')
      let size = 0
      for (const content of parts.iterate(sha256) as Iterable<Buffer>) {
        hash.update(content)
        size += content.length
      }
      return size !== bytes || hash.digest('hex') !== sha256
    })
    .map(({ sha256 }) => sha256)
}

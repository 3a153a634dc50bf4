import { hash } from 'node:crypto'
import { and, desc, eq, gte, lt, notInArray, type SQL } from 'drizzle-orm'
import { dayFromNumber, dayNumber, type PlainDate } from '#shared/base/plain-date.ts'
import { type AuditAction, WITHHELD_FROM_OTHERS } from '#shared/workflow/audit-action.ts'
import type { Scope } from '#shared/workflow/can.ts'
import { endOf } from '#shared/workflow/deadline.ts'
import type { Connection } from './open.ts'
import { prepared } from './prepared.ts'
import { auditEntry } from './schema/audit.ts'

/** Who does something, and when (an ISO instant). */
export interface Doing {
  readonly by: string
  readonly at: string
}

/** What was done. Numbers, codes and hashes only: the log holds no personal data. */
export interface AuditEvent {
  readonly action: AuditAction
  readonly year?: number | null
  readonly space?: string | null
  /** Left out: the district of the space. */
  readonly district?: string | null
  readonly detail?: Readonly<Record<string, unknown>>
}

export type AuditEntry = typeof auditEntry.$inferSelect

/** The log's face. */
export interface AuditLog {
  /** Records what changes nothing that is kept (a download, a sign-in). What does records itself as it is done. */
  readonly add: (doing: Doing, event: AuditEvent) => Promise<void>
  readonly list: (query: AuditQuery) => Promise<AuditEntry[]>
  readonly check: () => Promise<AuditCheck>
  readonly head: () => Promise<string>
  /** All editions that were published, as the log has them. */
  readonly publications: () => Promise<Publication[]>
  /** The number of the newest entry; 0 where there is none. */
  readonly newest: () => Promise<number>
}

export const auditLog = (connection: Connection): AuditLog => ({
  add: async (doing, event) =>
    connection.sqlite.transaction(() => appendAudit(connection, doing, event)).immediate(),
  list: async (query) => readAudit(connection, query),
  check: async () => checkAudit(connection),
  head: async () => auditHead(connection),
  publications: async () => publications(connection),
  newest: async () => newestEntry(connection)?.id ?? 0,
})

/** What the first entry has for the hash of the one before. */
const BEGINNING = '0'.repeat(64)

/** The hash of an entry: SHA-256 of its fields as a JSON list, the hash of the one before among them. */
const hashOf = (entry: Omit<AuditEntry, 'hash'>): string =>
  hash(
    'sha256',
    JSON.stringify([
      ...[entry.id, entry.at, entry.by, entry.action, entry.year, entry.space, entry.district],
      ...[entry.detail, entry.previous],
    ]),
  )

/** Adds an entry to the log, within the transaction of what it records. */
export function appendAudit(connection: Connection, { by, at }: Doing, event: AuditEvent): void {
  const newest = newestEntry(connection)
  const { action, year = null, space = null, detail = {} } = event
  const entry = {
    ...{ id: (newest?.id ?? 0) + 1, at, by, action, year, space },
    district: event.district ?? (space === null ? null : districtOf(connection, space)),
    detail: JSON.stringify(detail),
    previous: newest?.hash ?? BEGINNING,
  }
  prepared(
    connection.sqlite,
    `INSERT INTO audit_entry (id, at, by, action, year, space, district, detail, previous, hash)
     VALUES (@id, @at, @by, @action, @year, @space, @district, @detail, @previous, @hash)`,
  ).run({ ...entry, hash: hashOf(entry) })
}

const newestEntry = ({ sqlite }: Connection): Pick<AuditEntry, 'id' | 'hash'> | undefined =>
  prepared(sqlite, 'SELECT id, hash FROM audit_entry ORDER BY id DESC LIMIT 1').get() as
    | Pick<AuditEntry, 'id' | 'hash'>
    | undefined

/** The district that a space is in now; null where the registry does not have the space. */
export const districtOf = ({ sqlite }: Connection, space: string): string | null =>
  (prepared(sqlite, 'SELECT district FROM space WHERE code = +? ORDER BY id DESC LIMIT 1')
    .pluck()
    .get(space) as string | undefined) ?? null

/** What to list of the log. */
export interface AuditQuery {
  readonly scope: Scope
  readonly year?: number | undefined
  readonly action?: AuditAction | undefined
  readonly by?: string | undefined
  readonly space?: string | undefined
  /** First and last day by the clock of Shanghai. */
  readonly from?: PlainDate | undefined
  readonly to?: PlainDate | undefined
  /** Entries older than this one: the next page. */
  readonly before?: number | undefined
  readonly limit: number
}

/** Entries of the log, newest first, as far as the scope goes. */
function readAudit({ drizzle }: Connection, query: AuditQuery): AuditEntry[] {
  const { scope, year, action, by, space, from, to, before, limit } = query
  const conditions: (SQL | undefined)[] = [
    within(scope),
    year === undefined ? undefined : eq(auditEntry.year, year),
    action === undefined ? undefined : eq(auditEntry.action, action),
    by === undefined ? undefined : eq(auditEntry.by, by),
    space === undefined ? undefined : eq(auditEntry.space, space),
    // An instant begins a day where the day before ends.
    from === undefined ? undefined : gte(auditEntry.at, endOf(dayFromNumber(dayNumber(from) - 1))),
    to === undefined ? undefined : lt(auditEntry.at, endOf(to)),
    before === undefined ? undefined : lt(auditEntry.id, before),
  ]
  if (scope === 'none') return []
  return drizzle
    .select()
    .from(auditEntry)
    .where(and(...conditions))
    .orderBy(desc(auditEntry.id))
    .limit(limit)
    .all()
}

const within = (scope: Scope): SQL | undefined => {
  if (typeof scope === 'string') return undefined
  return and(
    scope.space === undefined ? eq(auditEntry.district, scope.district) : eq(auditEntry.space, scope.space),
    notInArray(auditEntry.action, [...WITHHELD_FROM_OTHERS]),
  )
}

/** The publication of an edition, as the log has it. */
export interface Publication extends Doing {
  readonly year: number
  readonly edition: number
  readonly sha256: string
  readonly proposedBy: string
  /** The log's head when it was published. */
  readonly previous: string
}

const publications = ({ drizzle }: Connection): Publication[] =>
  drizzle
    .select()
    .from(auditEntry)
    .where(eq(auditEntry.action, 'published'))
    .orderBy(auditEntry.id)
    .all()
    .map(({ year, detail, by, at, previous }) => {
      const { edition, sha256, proposedBy } = JSON.parse(detail) as Omit<Publication, 'by'>
      return { by, at, previous, year: year!, edition, sha256, proposedBy }
    })

/** Whether the log is whole, and its head: the newest entry's hash. */
export interface AuditCheck {
  readonly entries: number
  readonly head: string
  /** The first entry that does not fit; null where all do. */
  readonly brokenAt: number | null
}

/** Goes through the chain from its beginning: any byte that was changed shows. */
function checkAudit({ sqlite }: Connection): AuditCheck {
  let previous = BEGINNING
  let entries = 0
  for (const entry of sqlite
    .prepare('SELECT * FROM audit_entry ORDER BY id')
    .iterate() as Iterable<AuditEntry>) {
    const fits = entry.id === entries + 1 && entry.previous === previous && entry.hash === hashOf(entry)
    if (!fits) return { entries, head: previous, brokenAt: entry.id }
    previous = entry.hash
    entries++
  }
  return { entries, head: previous, brokenAt: null }
}

/** The hash of the newest entry. */
export const auditHead = (connection: Connection): string => newestEntry(connection)?.hash ?? BEGINNING

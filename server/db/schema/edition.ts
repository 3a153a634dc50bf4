import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** A published edition (发布版次) of a year's results: the snapshot of all that they rest on. Never changed. */
export const edition = sqliteTable(
  'edition',
  {
    year: integer().notNull(),
    number: integer().notNull(),
    at: text().notNull(),
    /** Who proposed it, and who confirmed. */
    by: text().notNull(),
    confirmedBy: text('confirmed_by').notNull(),
    /** Editions after the first: why. */
    reason: text(),
    run: integer().notNull(),
    /** Canonical JSON (RFC 8785). */
    snapshot: text().notNull(),
    /** Of the snapshot. */
    sha256: text().notNull(),
    /** What changed in ranks and grades against the edition before, as JSON; null for the first. */
    differences: text(),
    /** The audit log's newest hash when it was made. */
    auditHead: text('audit_head').notNull(),
  },
  (table) => [primaryKey({ columns: [table.year, table.number] })],
)

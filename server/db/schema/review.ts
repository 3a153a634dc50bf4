import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { LedgerId } from '#shared/ledger/ledgers.ts'
import { blobInfo } from './handed-in.ts'
import { revision } from './report.ts'

/** A space's word on a warning of a revision (说明); `issue` tells the warning by what it is about. */
export const explanation = sqliteTable(
  'explanation',
  {
    revision: integer()
      .notNull()
      .references(() => revision.id),
    issue: text().notNull(),
    text: text().notNull(),
    at: text().notNull(),
    by: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.revision, table.issue] })],
)

/** A reviewer's remark on a revision, bound to a row where it is about one. */
export const remark = sqliteTable(
  'remark',
  {
    id: integer().primaryKey(),
    revision: integer()
      .notNull()
      .references(() => revision.id),
    ledger: text().$type<LedgerId>(),
    file: text(),
    sheet: text(),
    row: integer(),
    text: text().notNull(),
    at: text().notNull(),
    by: text().notNull(),
  },
  (table) => [index('remark_of_revision').on(table.revision)],
)

/** Evidence (佐证材料) put to a report, one of its ledgers or a row. Withdrawn evidence is kept and no longer shown. */
export const evidence = sqliteTable(
  'evidence',
  {
    id: integer().primaryKey(),
    year: integer().notNull(),
    space: text().notNull(),
    /** Null: to the report as a whole; `pledge`: the signed pledge of truth (承诺书). */
    ledger: text().$type<LedgerId | 'pledge'>(),
    file: text(),
    sheet: text(),
    row: integer(),
    /** The ledger's version that the row stands in: in another upload of it the row may be elsewhere. */
    ledgerVersion: integer('ledger_version'),
    name: text().notNull(),
    bytes: integer().notNull(),
    sha256: text()
      .notNull()
      .references(() => blobInfo.sha256),
    /** Told from its bytes, never from its name. */
    type: text().notNull(),
    at: text().notNull(),
    by: text().notNull(),
    withdrawnAt: text('withdrawn_at'),
    withdrawnBy: text('withdrawn_by'),
  },
  (table) => [
    index('evidence_of_report').on(table.year, table.space),
    index('evidence_by_hash').on(table.sha256),
  ],
)

/** Why a space did not hand in (未报送原因), as its district found; the newest one holds. */
export const absence = sqliteTable(
  'absence',
  {
    id: integer().primaryKey(),
    year: integer().notNull(),
    space: text().notNull(),
    /** Empty: taken back. */
    reason: text().notNull(),
    at: text().notNull(),
    by: text().notNull(),
  },
  (table) => [index('absence_of_year').on(table.year, table.space)],
)

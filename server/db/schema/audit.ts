import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** The audit log (审计日志): only added to, each entry with the hash of the one before. No personal data in it. */
export const auditEntry = sqliteTable(
  'audit_entry',
  {
    /** 1, 2, 3 … without a gap. */
    id: integer().primaryKey(),
    at: text().notNull(),
    /** The account's login, the system user's name on the command line, or 系统. */
    by: text().notNull(),
    action: text().notNull(),
    year: integer(),
    space: text(),
    district: text(),
    /** What else there is to say, as JSON: numbers, codes, hashes. */
    detail: text().notNull(),
    previous: text().notNull(),
    hash: text().notNull(),
  },
  (table) => [index('audit_by_district').on(table.district, table.id)],
)

import { index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Marks by hand (评分): only added to, the newest of an expert for a space and indicator holds. */
export const mark = sqliteTable(
  'mark',
  {
    id: integer().primaryKey(),
    year: integer().notNull(),
    space: text().notNull(),
    indicator: text().notNull(),
    expert: text().notNull(),
    /** Null: taken back. */
    points: real(),
    note: text(),
    at: text().notNull(),
    by: text().notNull(),
  },
  (table) => [index('mark_of_year').on(table.year, table.space, table.indicator)],
)

/** Flags (标记) that a bureau set for a space and year: only added to, the newest one holds. */
export const flag = sqliteTable(
  'flag',
  {
    id: integer().primaryKey(),
    year: integer().notNull(),
    space: text().notNull(),
    flag: text().notNull(),
    isSet: integer('is_set', { mode: 'boolean' }).notNull(),
    note: text(),
    at: text().notNull(),
    by: text().notNull(),
  },
  (table) => [index('flag_of_year').on(table.year, table.space)],
)

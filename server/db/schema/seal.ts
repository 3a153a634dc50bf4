import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** What a table's rows come to together (seal.ts): kept by triggers, looked at by `verify`. */
export const seal = sqliteTable('seal', {
  /** The table's; `seal` itself stands for how many migrations the seals were made after. */
  name: text().primaryKey(),
  rows: integer().notNull(),
  /** The sum of the rows' hashes, of 52 bits. */
  mark: integer().notNull(),
})

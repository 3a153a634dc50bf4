import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Role } from '#shared/workflow/actor.ts'
import { district } from './registry.ts'

/** Accounts (用户). They are never deleted, since records name them: one that is given up is disabled. */
export const user = sqliteTable('user', {
  id: integer().primaryKey(),
  /** What is typed at sign-in; never used again for another person. */
  login: text().notNull().unique(),
  /** Whom the account is for, as it is shown. */
  name: text().notNull(),
  role: text().$type<Role>().notNull(),
  /** District bureaus: whose. */
  district: text().references(() => district.name, { onUpdate: 'cascade' }),
  /** Spaces: whose, by code. */
  space: text(),
  /** Hash of the password. */
  password: text().notNull(),
  /** The password was set by somebody else and is to be changed at the next sign-in. */
  mustChange: integer('must_change', { mode: 'boolean' }).notNull(),
  disabledAt: text('disabled_at'),
  createdAt: text('created_at').notNull(),
  createdBy: text('created_by').notNull(),
})

/** Who is signed in, by the hash of what the browser holds: a copy of the database lets nobody in. */
export const session = sqliteTable(
  'session',
  {
    id: text().primaryKey(),
    user: integer()
      .notNull()
      .references(() => user.id),
    data: text().notNull(),
    startedAt: text('started_at').notNull(),
    usedAt: text('used_at').notNull(),
    expiresAt: text('expires_at').notNull(),
  },
  (table) => [index('session_of_user').on(table.user)],
)

/** Which indicators of a year an expert is to mark. */
export const markGrant = sqliteTable(
  'mark_grant',
  {
    user: integer()
      .notNull()
      .references(() => user.id),
    year: integer().notNull(),
    indicator: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.user, table.year, table.indicator] })],
)

/** How often sign-in was tried, by what and from where (hashed): rate limits outlive a restart of the server. */
export const signInLimit = sqliteTable('sign_in_limit', {
  key: text().primaryKey(),
  points: integer().notNull(),
  /** When it is forgotten, in milliseconds since 1970. */
  expire: integer(),
})

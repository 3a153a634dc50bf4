import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { PlainDate } from '#shared/base/plain-date.ts'
import type { District, Space } from '#shared/registry/space.ts'

/** Districts and zones (区县与功能区). */
export const district = sqliteTable('district', {
  code: text().primaryKey(),
  name: text().notNull().unique(),
  kind: text().$type<District['kind']>().notNull(),
})

/** The registry of spaces (空间名录). Rows are never changed: the newest of a code holds, from when it was recorded. */
export const space = sqliteTable(
  'space',
  {
    id: integer().primaryKey(),
    code: text().notNull(),
    recordedAt: text('recorded_at').notNull(),
    name: text().notNull(),
    district: text()
      .notNull()
      .references(() => district.name, { onUpdate: 'cascade' }),
    formerNames: text('former_names', { mode: 'json' }).$type<readonly string[]>().notNull(),
    kind: text().notNull(),
    level: text().$type<Space['level']>().notNull(),
    operator: text(),
    creditCode: text('credit_code'),
    filed: text().$type<PlainDate>().notNull(),
    opened: text().$type<PlainDate>(),
    status: text().$type<Space['status']>().notNull(),
    statusDate: text('status_date').$type<PlainDate>(),
  },
  (table) => [index('space_by_code').on(table.code, table.id)],
)

/** The names by which a space is found, in the form in which names are compared; those of its newest row. */
export const spaceName = sqliteTable(
  'space_name',
  {
    key: text().notNull(),
    code: text().notNull(),
    former: integer({ mode: 'boolean' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.key, table.former, table.code] }),
    index('space_name_by_code').on(table.code),
  ],
)

import { foreignKey, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { DistrictResult, SpaceResult } from '#shared/appraisal/city.ts'
import type { RunFacts } from '#shared/appraisal/run-facts.ts'
import type { RunInputs } from '#shared/appraisal/run-inputs.ts'
import type { Scheme } from '#shared/scheme/document.ts'
import type { SchemeState } from '../records.ts'

/** Appraisal schemes (考核方案), each version by itself: a draft may be saved over, one that a run has used never. */
export const scheme = sqliteTable(
  'scheme',
  {
    id: text().notNull(),
    version: text().notNull(),
    document: text({ mode: 'json' }).$type<Scheme>().notNull(),
    /** Of its canonical JSON (RFC 8785). */
    sha256: text().notNull(),
    state: text().$type<SchemeState>().notNull(),
    /** When it was first saved, or used. */
    createdAt: text('created_at').notNull(),
    /** Who saved it last, or used it. */
    by: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.id, table.version] })],
)

/** A run of an appraisal: the scheme's whole text, what was given by hand, and everything it came to. */
export const run = sqliteTable(
  'run',
  {
    id: integer().primaryKey(),
    year: integer().notNull(),
    at: text().notNull(),
    by: text().notNull(),
    scheme: text({ mode: 'json' }).$type<unknown>().notNull(),
    schemeId: text('scheme_id').notNull(),
    schemeVersion: text('scheme_version').notNull(),
    schemeSha256: text('scheme_sha256').notNull(),
    /** Marks and flags, given by hand. */
    inputs: text({ mode: 'json' }).$type<RunInputs>().notNull(),
    districts: text({ mode: 'json' }).$type<readonly DistrictResult[]>().notNull(),
  },
  (table) => [
    index('run_by_year').on(table.year, table.id),
    foreignKey({
      columns: [table.schemeId, table.schemeVersion],
      foreignColumns: [scheme.id, scheme.version],
    }),
  ],
)

/** One space's result in a run; `place` is its place in the list. */
export const runResult = sqliteTable(
  'run_result',
  {
    run: integer()
      .notNull()
      .references(() => run.id),
    place: integer().notNull(),
    space: text().notNull(),
    result: text({ mode: 'json' }).$type<SpaceResult>().notNull(),
    /** What else the result rests on: it is explained by this, never by what is known later. */
    facts: text({ mode: 'json' }).$type<RunFacts>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.run, table.place] })],
)

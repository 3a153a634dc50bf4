import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { PlainDate } from '#shared/base/plain-date.ts'
import type { LedgerId } from '#shared/ledger/ledgers.ts'
import type { ProfileRow } from '#shared/ledger/profile.ts'
import type { Claim, Metrics } from '#shared/metric/measurement.ts'
import type { ReportStatus } from '#shared/workflow/report-move.ts'
import type { LedgerPart, LedgerVersions, ReportIssue, RevisionFile } from '../records.ts'
import { upload } from './handed-in.ts'

/** One ledger of one report as an upload gave it: read and written whole, shared by the revisions that carry it over. */
export const ledgerVersion = sqliteTable('ledger_version', {
  id: integer().primaryKey(),
  space: text().notNull(),
  year: integer().notNull(),
  ledger: text().$type<LedgerId>().notNull(),
  /** Rows under its headers, faulty ones too. */
  read: integer().notNull(),
  parts: text({ mode: 'json' }).$type<readonly LedgerPart[]>().notNull(),
})

/** A revision (版本) of a space's report of a year, with its metrics as counted when it was taken over. Never changed. */
export const revision = sqliteTable(
  'revision',
  {
    id: integer().primaryKey(),
    space: text().notNull(),
    year: integer().notNull(),
    number: integer().notNull(),
    upload: integer()
      .notNull()
      .references(() => upload.id),
    errors: integer().notNull(),
    warnings: integer().notNull(),
    /** Its ledger versions; absent ledgers have none. */
    ledgers: text({ mode: 'json' }).$type<LedgerVersions>().notNull(),
    counts: text({ mode: 'json' }).$type<Readonly<Record<LedgerId, number>>>().notNull(),
    /** Before other spaces' claims are settled. */
    metrics: text({ mode: 'json' }).$type<Metrics>().notNull(),
    claims: text({ mode: 'json' }).$type<readonly Claim[]>().notNull(),
    extras: text({ mode: 'json' }).$type<Readonly<Record<string, number>>>().notNull(),
    /** What the conditions of Article 8 ask of the profile. */
    profile: text({ mode: 'json' }).$type<ProfileRow | null>().notNull(),
    /** The day of opening that the metrics were counted with. */
    opened: text().$type<PlainDate>(),
  },
  (table) => [uniqueIndex('revision_of_report').on(table.space, table.year, table.number)],
)

/** A revision's issues, and the files that it rests on: apart, since ranking never reads them. */
export const revisionIssues = sqliteTable('revision_issues', {
  revision: integer()
    .primaryKey()
    .references(() => revision.id),
  issues: text({ mode: 'json' }).$type<readonly ReportIssue[]>().notNull(),
  files: text({ mode: 'json' }).$type<readonly RevisionFile[]>().notNull(),
})

/** Where each revision stands now; its moves are kept in {@link reportMove}. */
export const revisionStatus = sqliteTable('revision_status', {
  revision: integer()
    .primaryKey()
    .references(() => revision.id),
  status: text().$type<ReportStatus>().notNull(),
})

/** Every move of a revision: who, when, from where to where, why. */
export const reportMove = sqliteTable(
  'report_move',
  {
    id: integer().primaryKey(),
    revision: integer()
      .notNull()
      .references(() => revision.id),
    from: text().$type<ReportStatus>().notNull(),
    to: text().$type<ReportStatus>().notNull(),
    at: text().notNull(),
    by: text().notNull(),
    reason: text(),
    /** Verified: the day on which the district was there (实地核查), if it was. */
    visitedOn: text('visited_on').$type<PlainDate>(),
  },
  (table) => [index('report_move_of_revision').on(table.revision)],
)

/** The revision in force of each report that has one: the only ones that are scored. */
export const inForce = sqliteTable(
  'in_force',
  {
    year: integer().notNull(),
    space: text().notNull(),
    revision: integer()
      .notNull()
      .references(() => revision.id),
  },
  (table) => [primaryKey({ columns: [table.year, table.space] })],
)

/** New firms claimed by the reports in force: settling one report asks for its own firms only. */
export const claim = sqliteTable(
  'claim',
  {
    year: integer().notNull(),
    kind: text().$type<Claim['kind']>().notNull(),
    creditCode: text('credit_code').notNull(),
    space: text().notNull(),
    entered: text().$type<PlainDate>().notNull(),
    seated: integer({ mode: 'boolean' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.year, table.kind, table.creditCode, table.space] }),
    index('claim_by_space').on(table.year, table.space),
  ],
)

import {
  blob,
  foreignKey,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'
import type { DistrictResult, SpaceResult } from '#shared/appraisal/city.ts'
import type { RunFacts } from '#shared/appraisal/run-facts.ts'
import type { RunInputs } from '#shared/appraisal/run-inputs.ts'
import type { PlainDate } from '#shared/base/plain-date.ts'
import type { LedgerId } from '#shared/ledger/ledgers.ts'
import type { ProfileRow } from '#shared/ledger/profile.ts'
import type { Claim, Metrics } from '#shared/metric/measurement.ts'
import type { District, Space } from '#shared/registry/space.ts'
import type { Scheme } from '#shared/scheme/document.ts'
import type {
  LedgerPart,
  LedgerVersions,
  ReportIssue,
  ReportStatus,
  RevisionFile,
  SchemeState,
} from './records.ts'

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

/** Bytes as handed in, by SHA-256, in parts so that neither writing nor reading needs them whole. */
export const blobInfo = sqliteTable('blob', {
  sha256: text().primaryKey(),
  bytes: integer().notNull(),
})
export const blobPart = sqliteTable(
  'blob_part',
  {
    sha256: text()
      .notNull()
      .references(() => blobInfo.sha256),
    part: integer().notNull(),
    content: blob({ mode: 'buffer' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.sha256, table.part] })],
)

/** One handing-in of files, for one or many spaces. */
export const upload = sqliteTable('upload', {
  id: integer().primaryKey(),
  year: integer().notNull(),
  at: text().notNull(),
  by: text().notNull(),
})

/** The files of an upload, those inside a zip one by one. `blob` is where the bytes are: the file's own, or its zip's;
 * null where the file was refused before anything of it was kept. */
export const uploadFile = sqliteTable(
  'upload_file',
  {
    upload: integer()
      .notNull()
      .references(() => upload.id),
    place: integer().notNull(),
    path: text().notNull(),
    bytes: integer().notNull(),
    sha256: text().notNull(),
    blob: text().references(() => blobInfo.sha256),
  },
  (table) => [
    primaryKey({ columns: [table.upload, table.place] }),
    index('upload_file_by_hash').on(table.sha256),
  ],
)

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

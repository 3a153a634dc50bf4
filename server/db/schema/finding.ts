import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { LedgerId } from '#shared/ledger/ledgers.ts'
import type { Role } from '#shared/workflow/actor.ts'
import type { FindingCode, FindingDecision } from '#shared/workflow/finding.ts'
import { blobInfo } from './handed-in.ts'

/** A finding (疑点) about a space, an indicator or a row of its report. */
export const finding = sqliteTable(
  'finding',
  {
    id: integer().primaryKey(),
    year: integer().notNull(),
    space: text().notNull(),
    /** What it is about, so that the program raises it once. */
    key: text().notNull(),
    origin: text().$type<'program' | 'bureau'>().notNull(),
    code: text().$type<FindingCode>().notNull(),
    indicator: text(),
    ledger: text().$type<LedgerId>(),
    /** The ledger's version that the row stands in: another upload of it is another row. */
    ledgerVersion: integer('ledger_version'),
    file: text(),
    sheet: text(),
    row: integer(),
    text: text().notNull(),
    /** What the sentence rests on, as JSON. */
    facts: text().notNull(),
    at: text().notNull(),
    by: text().notNull(),
  },
  (table) => [uniqueIndex('finding_once').on(table.year, table.space, table.key)],
)

/**
 * Whether a finding that the program raised is still so (the reports in force give the same facts); written over
 * whenever they are looked through.
 */
export const findingStanding = sqliteTable('finding_standing', {
  finding: integer()
    .primaryKey()
    .references(() => finding.id),
  holds: integer({ mode: 'boolean' }).notNull(),
  /** Since when. */
  at: text().notNull(),
})

/** What was decided of a finding; the newest one that is taken holds. */
export const findingDecision = sqliteTable(
  'finding_decision',
  {
    id: integer().primaryKey(),
    finding: integer()
      .notNull()
      .references(() => finding.id),
    decision: text().$type<FindingDecision>().notNull(),
    /** `awarded`: the space for which a firm claimed by several counts; null: for none. */
    awardedTo: text('awarded_to'),
    /** The space can read it. */
    reason: text().notNull(),
    /** `falsified`: the basis that the bureau names. */
    basis: text(),
    at: text().notNull(),
    by: text().notNull(),
    confirmedBy: text('confirmed_by'),
  },
  (table) => [index('finding_decision_of_finding').on(table.finding)],
)

/** An objection (异议): a space's about its scorecard, or one of others that the city bureau recorded. */
export const objection = sqliteTable(
  'objection',
  {
    id: integer().primaryKey(),
    year: integer().notNull(),
    /** The space that it is about. */
    space: text().notNull(),
    indicator: text(),
    ledger: text().$type<LedgerId>(),
    file: text(),
    sheet: text(),
    row: integer(),
    text: text().notNull(),
    /** Those of others, during publicity: who, and how to reach them. An anonymous one is noted and not taken. */
    realName: text('real_name'),
    contact: text(),
    taken: integer({ mode: 'boolean' }).notNull(),
    at: text().notNull(),
    by: text().notNull(),
    byRole: text('by_role').$type<Role>().notNull(),
  },
  (table) => [index('objection_of_year').on(table.year, table.space)],
)

/** What was decided of an objection, once and for all. */
export const objectionDecision = sqliteTable('objection_decision', {
  objection: integer()
    .primaryKey()
    .references(() => objection.id),
  decision: text().$type<'upheld' | 'rejected'>().notNull(),
  reason: text().notNull(),
  /** Upheld: what changed. */
  changed: text(),
  at: text().notNull(),
  by: text().notNull(),
})

/** What somebody has to say to a finding or an objection (答复). */
export const answer = sqliteTable(
  'answer',
  {
    id: integer().primaryKey(),
    finding: integer().references(() => finding.id),
    objection: integer().references(() => objection.id),
    text: text().notNull(),
    at: text().notNull(),
    by: text().notNull(),
    byRole: text('by_role').$type<Role>().notNull(),
  },
  (table) => [index('answer_to_finding').on(table.finding), index('answer_to_objection').on(table.objection)],
)

/** Files put to a finding or an objection. */
export const attachment = sqliteTable(
  'attachment',
  {
    id: integer().primaryKey(),
    finding: integer().references(() => finding.id),
    objection: integer().references(() => objection.id),
    name: text().notNull(),
    bytes: integer().notNull(),
    sha256: text()
      .notNull()
      .references(() => blobInfo.sha256),
    type: text().notNull(),
    at: text().notNull(),
    by: text().notNull(),
  },
  (table) => [
    index('attachment_of_finding').on(table.finding),
    index('attachment_of_objection').on(table.objection),
    index('attachment_by_hash').on(table.sha256),
  ],
)

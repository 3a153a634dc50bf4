import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { PlainDate } from '#shared/base/plain-date.ts'
import type { Stage } from '#shared/workflow/stage.ts'

/** The appraisal of a year, where it stands now; its moves are kept in {@link appraisalMove}. */
export const appraisal = sqliteTable('appraisal', {
  year: integer().primaryKey(),
  stage: text().$type<Stage>().notNull(),
  /** The scheme that was put into force for it; null: not yet. */
  schemeId: text('scheme_id'),
  schemeVersion: text('scheme_version'),
  reportDeadline: text('report_deadline').$type<PlainDate>(),
  reviewDeadline: text('review_deadline').$type<PlainDate>(),
  /** Last day of preview. */
  previewUntil: text('preview_until').$type<PlainDate>(),
  /** For how many working days the list is public before it is final. */
  publicityDays: integer('publicity_days').notNull(),
  /** First and last day of publicity, set when it begins. */
  publicityFrom: text('publicity_from').$type<PlainDate>(),
  publicityUntil: text('publicity_until').$type<PlainDate>(),
  openedAt: text('opened_at').notNull(),
  openedBy: text('opened_by').notNull(),
})

/** Every move of an appraisal: who, when, from where to where, why. */
export const appraisalMove = sqliteTable(
  'appraisal_move',
  {
    id: integer().primaryKey(),
    year: integer()
      .notNull()
      .references(() => appraisal.year),
    from: text().$type<Stage>(),
    to: text().$type<Stage>().notNull(),
    at: text().notNull(),
    by: text().notNull(),
    reason: text(),
  },
  (table) => [index('appraisal_move_of_year').on(table.year)],
)

/** A space that a year's appraisal leaves out (不参加), with the reason; ended where it takes part after all. */
export const exclusion = sqliteTable(
  'exclusion',
  {
    id: integer().primaryKey(),
    year: integer().notNull(),
    space: text().notNull(),
    reason: text().notNull(),
    at: text().notNull(),
    by: text().notNull(),
    endedAt: text('ended_at'),
    endedBy: text('ended_by'),
  },
  (table) => [index('exclusion_of_year').on(table.year, table.space)],
)

/** A report that the city bureau opened again for one space (重新开放), until the end of a day. */
export const reopening = sqliteTable(
  'reopening',
  {
    id: integer().primaryKey(),
    year: integer().notNull(),
    space: text().notNull(),
    reason: text().notNull(),
    until: text().$type<PlainDate>().notNull(),
    /** The upheld objection that it follows from, if one. */
    objection: integer(),
    at: text().notNull(),
    by: text().notNull(),
    /** When it was over: the report was verified, or the city bureau closed it. */
    endedAt: text('ended_at'),
  },
  (table) => [index('reopening_of_report').on(table.year, table.space)],
)

/** Days off (休) and make-up working days (班) beside plain weekends, as the bureau edits them. */
export const holiday = sqliteTable('holiday', {
  day: text().$type<PlainDate>().primaryKey(),
  kind: text().$type<'休' | '班'>().notNull(),
  name: text().notNull(),
})

/** What takes two people of the city bureau: proposed by one, confirmed (or not) by another. */
export const proposal = sqliteTable(
  'proposal',
  {
    id: integer().primaryKey(),
    kind: text().$type<'publish' | 'falsified' | 'scheme'>().notNull(),
    year: integer().notNull(),
    /** What exactly is proposed, as JSON. */
    subject: text().notNull(),
    reason: text(),
    at: text().notNull(),
    by: text().notNull(),
    state: text().$type<'open' | 'confirmed' | 'refused' | 'withdrawn'>().notNull(),
    decidedAt: text('decided_at'),
    decidedBy: text('decided_by'),
  },
  (table) => [index('proposal_of_year').on(table.year, table.state)],
)

import type { Flag, Mark } from '#shared/appraisal/run-inputs.ts'
import { appendAudit, type Doing } from './audit-store.ts'
import type { Connection } from './open.ts'

/** A mark as it is given; `points` null takes it back. */
export interface NewMark extends Omit<Mark, 'points'> {
  readonly year: number
  readonly points: number | null
}

export interface NewFlag extends Flag {
  readonly year: number
  readonly isSet: boolean
}

/** A mark that holds, with who entered it and when. */
export type KeptMark = Mark & Doing

/** A flag that holds. */
export type KeptFlag = Flag & Doing

/** An expert's account, and what it is to mark in a year. */
export interface ExpertGrants {
  readonly login: string
  readonly name: string
  readonly indicators: readonly string[]
}

/** The face of what is given by hand: marks (评分) and flags (标记). Only added to; the newest one holds. */
export interface MarkStore {
  /** All in one transaction. */
  readonly mark: (doing: Doing, marks: readonly NewMark[]) => Promise<void>
  readonly flag: (doing: Doing, flag: NewFlag) => Promise<void>
  /** The marks that hold: of each expert, space and indicator the newest, unless it was taken back. */
  readonly marks: (year: number) => Promise<KeptMark[]>
  /** Every mark that was ever given, oldest first: also those taken back since, as null. */
  readonly touched: (year: number) => Promise<Pick<NewMark, 'space' | 'indicator' | 'expert'>[]>
  readonly flags: (year: number) => Promise<KeptFlag[]>
  readonly touchedFlags: (year: number) => Promise<Pick<Flag, 'space' | 'flag'>[]>
  /** Accounts of experts that are not disabled, with what is given to them. */
  readonly experts: (year: number) => Promise<ExpertGrants[]>
}

export const markStore = (connection: Connection): MarkStore => ({
  mark: async (doing, marks) => give(connection, doing, marks),
  flag: async (doing, flag) => setFlag(connection, doing, flag),
  marks: async (year) => readMarks(connection, year),
  touched: async (year) =>
    connection.sqlite
      .prepare('SELECT DISTINCT space, indicator, expert FROM mark WHERE year = ?')
      .all(year) as Pick<NewMark, 'space' | 'indicator' | 'expert'>[],
  flags: async (year) => readFlags(connection, year),
  touchedFlags: async (year) =>
    connection.sqlite.prepare('SELECT DISTINCT space, flag FROM flag WHERE year = ?').all(year) as Pick<
      Flag,
      'space' | 'flag'
    >[],
  experts: async (year) => readExperts(connection, year),
})

function give(connection: Connection, doing: Doing, marks: readonly NewMark[]): void {
  const { sqlite } = connection
  const insert = sqlite.prepare(
    `INSERT INTO mark (year, space, indicator, expert, points, note, at, by)
     VALUES (@year, @space, @indicator, @expert, @points, @note, @at, @by)`,
  )
  sqlite
    .transaction(() => {
      for (const mark of marks) {
        const { lastInsertRowid } = insert.run({ ...mark, ...doing })
        const { year, space } = mark
        // What was given, and who the expert is, the mark itself says to who may see it.
        const detail = { mark: Number(lastInsertRowid) }
        appendAudit(connection, doing, { action: 'mark given', year, space, detail })
      }
    })
    .immediate()
}

function setFlag(connection: Connection, doing: Doing, { year, space, flag, isSet, note }: NewFlag): void {
  const { sqlite } = connection
  sqlite
    .transaction(() => {
      const { lastInsertRowid } = sqlite
        .prepare(
          `INSERT INTO flag (year, space, flag, is_set, note, at, by) VALUES (@year, @space, @flag, @isSet, @note, @at, @by)`,
        )
        .run({ year, space, flag, isSet: isSet ? 1 : 0, note, ...doing })
      appendAudit(connection, doing, {
        ...{ action: 'flag set', year, space },
        // Which one it is, the flag itself says: it may have any name.
        detail: { flag: Number(lastInsertRowid), isSet },
      })
    })
    .immediate()
}

const readMarks = ({ sqlite }: Connection, year: number): KeptMark[] =>
  sqlite
    .prepare(
      `SELECT space, indicator, expert, points, note, at, by FROM mark
       WHERE id IN (SELECT max(id) FROM mark WHERE year = ? GROUP BY space, indicator, expert) AND points IS NOT NULL
       ORDER BY space, indicator, expert`,
    )
    .all(year) as KeptMark[]

const readFlags = ({ sqlite }: Connection, year: number): KeptFlag[] =>
  sqlite
    .prepare(
      `SELECT space, flag, note, at, by FROM flag
       WHERE id IN (SELECT max(id) FROM flag WHERE year = ? GROUP BY space, flag) AND is_set = 1
       ORDER BY space, flag`,
    )
    .all(year) as KeptFlag[]

function readExperts({ sqlite }: Connection, year: number): ExpertGrants[] {
  const experts = sqlite
    .prepare("SELECT id, login, name FROM user WHERE role = 'expert' AND disabled_at IS NULL ORDER BY login")
    .all() as { id: number; login: string; name: string }[]
  const granted = sqlite
    .prepare('SELECT indicator FROM mark_grant WHERE user = ? AND year = ? ORDER BY indicator')
    .pluck()
  return experts.map(({ id, login, name }) => ({
    ...{ login, name },
    indicators: granted.all(id, year) as string[],
  }))
}

import type { LedgerId } from '#shared/ledger/ledgers.ts'
import type { Role } from '#shared/workflow/actor.ts'
import type { Scope } from '#shared/workflow/can.ts'
import type { ObjectionDecision } from '#shared/workflow/objection.ts'
import { appendAudit, type Doing } from './audit-store.ts'
import type { Connection } from './open.ts'
import { ChangedMeanwhile } from './refused.ts'
import { type ReopeningRequest, reopen } from './reopening-store.ts'
import { withinScope } from './within-scope.ts'

/** The row of a report that an objection is about. */
export interface ObjectionRow {
  readonly ledger: LedgerId
  readonly file: string
  readonly sheet: string | null
  readonly row: number
}

export interface NewObjection {
  readonly year: number
  /** The space that it is about. */
  readonly space: string
  readonly indicator: string | null
  readonly row: ObjectionRow | null
  readonly text: string
  /** Those of others: who, and how to reach them. */
  readonly realName: string | null
  readonly contact: string | null
  /** An anonymous one is noted and not taken. */
  readonly taken: boolean
  readonly byRole: Role
}

export interface ObjectionVerdict {
  readonly decision: ObjectionDecision
  readonly reason: string
  /** Upheld: what changed. */
  readonly changed: string | null
}

/** An objection as it is kept, with what was decided of it. */
export interface KeptObjection extends NewObjection {
  readonly id: number
  readonly at: string
  readonly by: string
  readonly decision: (ObjectionVerdict & Doing) | null
}

/** The objections' face. An objection and its decision are never changed; it is decided once. */
export interface ObjectionStore {
  readonly add: (doing: Doing, objection: NewObjection) => Promise<number>
  /**
   * Decides it, and opens a report again where that follows from it, in one transaction.
   * @throws ChangedMeanwhile where it is decided already or not taken; Refused where the report can't be opened
   */
  readonly decide: (
    doing: Doing,
    id: number,
    verdict: ObjectionVerdict,
    reopening?: Omit<ReopeningRequest, 'objection'>,
  ) => Promise<void>
  readonly get: (id: number) => Promise<KeptObjection | null>
  readonly list: (year: number, scope: Scope, space?: string) => Promise<KeptObjection[]>
  /** How many taken ones are still to be decided. */
  readonly open: (year: number) => Promise<number>
}

export const objectionStore = (connection: Connection): ObjectionStore => ({
  add: async (doing, objection) => add(connection, doing, objection),
  decide: async (doing, id, verdict, reopening) => decide(connection, doing, id, verdict, reopening),
  get: async (id) => readObjection(connection, id),
  list: async (year, scope, space) => readObjections(connection, year, scope, space),
  open: async (year) =>
    connection.sqlite
      .prepare(
        `SELECT count(*) FROM objection o WHERE year = ? AND taken = 1
         AND NOT EXISTS (SELECT 1 FROM objection_decision d WHERE d.objection = o.id)`,
      )
      .pluck()
      .get(year) as number,
})

const NO_ROW = { ledger: null, file: null, sheet: null, row: null }

function add(connection: Connection, doing: Doing, { row, taken, ...objection }: NewObjection): number {
  const { sqlite } = connection
  return sqlite
    .transaction(() => {
      const insert = sqlite.prepare(
        `INSERT INTO objection (year, space, indicator, ledger, file, sheet, row, text, real_name, contact, taken, at, by, by_role)
         VALUES (@year, @space, @indicator, @ledger, @file, @sheet, @row, @text, @realName, @contact, @taken, @at, @by, @byRole)`,
      )
      const values = { ...objection, ...NO_ROW, ...row, taken: taken ? 1 : 0, ...doing }
      const id = Number(insert.run(values).lastInsertRowid)
      const { year, space, indicator, byRole } = objection
      // Who objects from outside, and why, is personal: it stands in the objection alone.
      const detail = { objection: id, indicator, ledger: row?.ledger ?? null, taken, byRole }
      appendAudit(connection, doing, { action: 'objection raised', year, space, detail })
      return id
    })
    .immediate()
}

function decide(
  connection: Connection,
  doing: Doing,
  id: number,
  verdict: ObjectionVerdict,
  reopening?: Omit<ReopeningRequest, 'objection'>,
): void {
  const { sqlite } = connection
  sqlite
    .transaction(() => {
      const kept = readObjection(connection, id)
      if (!kept?.taken || kept.decision) throw new ChangedMeanwhile()
      sqlite
        .prepare(
          `INSERT INTO objection_decision (objection, decision, reason, changed, at, by)
           VALUES (@id, @decision, @reason, @changed, @at, @by)`,
        )
        .run({ id, ...verdict, ...doing })
      const { year, space } = kept
      const detail = { objection: id, decision: verdict.decision }
      appendAudit(connection, doing, { action: 'objection decided', year, space, detail })
      if (reopening) reopen(connection, { ...reopening, objection: id }, doing)
    })
    .immediate()
}

type Joined = Omit<KeptObjection, 'taken' | 'row' | 'decision'> & {
  readonly [K in keyof ObjectionRow]: ObjectionRow[K] | null
} & {
  readonly taken: number
  readonly decision: ObjectionDecision | null
  readonly reason: string | null
  readonly changed: string | null
  readonly decidedAt: string | null
  readonly decidedBy: string | null
}

const JOINED = `SELECT o.id, o.year, o.space, o.indicator, o.ledger, o.file, o.sheet, o.row, o.text, o.real_name AS realName,
    o.contact, o.taken, o.at, o.by, o.by_role AS byRole,
    d.decision, d.reason, d.changed, d.at AS decidedAt, d.by AS decidedBy
  FROM objection o LEFT JOIN objection_decision d ON d.objection = o.id`

function toObjection(joined: Joined): KeptObjection {
  const { ledger, file, sheet, row, taken, decision, reason, changed, decidedAt, decidedBy, ...own } = joined
  return {
    ...own,
    taken: taken === 1,
    row: ledger === null ? null : { ledger, file: file!, sheet, row: row! },
    decision: decision && { decision, reason: reason!, changed, at: decidedAt!, by: decidedBy! },
  }
}

const readObjection = ({ sqlite }: Connection, id: number): KeptObjection | null => {
  const joined = sqlite.prepare(`${JOINED} WHERE o.id = ?`).get(id) as Joined | undefined
  return joined ? toObjection(joined) : null
}

function readObjections({ sqlite }: Connection, year: number, scope: Scope, space?: string): KeptObjection[] {
  const within = withinScope(scope, 'o.space')
  const one = space === undefined ? '' : 'AND o.space = @space'
  return (
    sqlite
      .prepare(`${JOINED} WHERE o.year = @year AND ${within.sql} ${one} ORDER BY o.id`)
      .all({ year, space, scope: within.scope }) as Joined[]
  ).map(toObjection)
}

import type { Scope } from '#shared/workflow/can.ts'
import type { FindingDecision, RaisedFinding } from '#shared/workflow/finding.ts'
import { type AuditEvent, appendAudit, type Doing } from './audit-store.ts'
import {
  type ExcludedRow,
  type KeptDecision,
  type KeptFinding,
  readClaimDecisions,
  readDecisions,
  readExcludedRows,
  readFalsified,
  readFinding,
  readFindings,
  readOpenCount,
  readWarned,
  type WarnedReport,
} from './finding-reader.ts'
import type { Connection } from './open.ts'
import { decideProposal } from './proposal-store.ts'

/** What is decided of a finding, and why. */
export interface NewDecision {
  readonly finding: number
  readonly decision: FindingDecision
  /** `awarded`: the space for which the firm counts; null: for none. */
  readonly awardedTo: string | null
  readonly reason: string
  /** `falsified`: the basis that the bureau names. */
  readonly basis: string | null
  /** `falsified`: who confirmed it. */
  readonly confirmedBy: string | null
}

/** What was raised of a year's reports in force. */
export interface Raised {
  /** Findings that were not known. */
  readonly added: number
  /** Known ones that are no longer so. */
  readonly lapsed: number
  /** How many hold. */
  readonly held: number
}

/** The findings' face. What was decided is only added to; the newest decision holds. */
export interface FindingStore {
  /** Takes over all that the program finds in a year's reports in force: what it no longer finds has lapsed. */
  readonly raise: (doing: Doing, year: number, findings: readonly RaisedFinding[]) => Promise<Raised>
  /** The reports in force of a year, as far as raising looks at more than their figures. */
  readonly warned: (year: number) => Promise<WarnedReport[]>
  /** A bureau's own finding; gives its id, or that of the same one raised before. */
  readonly add: (doing: Doing, year: number, finding: RaisedFinding) => Promise<number>
  /** @throws where there is no such finding */
  readonly decide: (doing: Doing, decisions: readonly NewDecision[]) => Promise<void>
  /** Confirms a proposal of kind `falsified`, and decides the finding by it in the same transaction. @throws Refused */
  readonly confirmFalsified: (proposal: number, doing: Doing) => Promise<void>
  readonly get: (id: number) => Promise<KeptFinding | null>
  readonly list: (year: number, scope: Scope, space?: string) => Promise<KeptFinding[]>
  /** Everything decided of a year's findings, oldest first: what a snapshot of its results rests on. */
  readonly decisions: (year: number) => Promise<KeptDecision[]>
  /** Rows that are excluded, by space; each in the ledger's version that it stands in. */
  readonly excludedRows: (year: number) => Promise<ReadonlyMap<string, readonly ExcludedRow[]>>
  /** What was decided of claimed firms, newest decision of each claim, with the facts that it was taken on. */
  readonly claimDecisions: (year: number) => Promise<{ facts: unknown; awardedTo: string | null }[]>
  /** Spaces with a finding decided as falsified. */
  readonly falsified: (year: number) => Promise<ReadonlySet<string>>
  /** How many are still to be decided. */
  readonly open: (year: number) => Promise<number>
}

export const findingStore = (connection: Connection): FindingStore => ({
  raise: async (doing, year, findings) => raise(connection, doing, year, findings),
  warned: async (year) => readWarned(connection, year),
  add: async (doing, year, finding) => add(connection, doing, year, finding),
  decide: async (doing, decisions) => decide(connection, doing, decisions),
  confirmFalsified: async (proposal, doing) => confirmFalsified(connection, proposal, doing),
  get: async (id) => readFinding(connection, id),
  list: async (year, scope, space) => readFindings(connection, year, scope, space),
  decisions: async (year) => readDecisions(connection, year),
  excludedRows: async (year) => readExcludedRows(connection, year),
  claimDecisions: async (year) => readClaimDecisions(connection, year),
  falsified: async (year) => readFalsified(connection, year),
  open: async (year) => readOpenCount(connection, year),
})

const INSERT = `INSERT INTO finding
  (year, space, key, origin, code, ledger, ledger_version, file, sheet, row, text, facts, at, by)
  VALUES (@year, @space, @key, @origin, @code, @ledger, @version, @file, @sheet, @row, @text, @facts, @at, @by)`

const NO_ROW = { ledger: null, version: null, file: null, sheet: null, row: null }

const valuesOf = ({ space, key, code, row, text, facts }: RaisedFinding) => ({
  ...{ space, key, code, text, facts: JSON.stringify(facts) },
  ...NO_ROW,
  ...row,
})

function raise(
  connection: Connection,
  doing: Doing,
  year: number,
  findings: readonly RaisedFinding[],
): Raised {
  const { sqlite } = connection
  const insert = sqlite.prepare(INSERT)
  const stand = sqlite.prepare(
    `INSERT INTO finding_standing (finding, holds, at) VALUES (?, ?, ?)
     ON CONFLICT (finding) DO UPDATE SET holds = excluded.holds, at = excluded.at WHERE holds <> excluded.holds`,
  )
  return sqlite
    .transaction(() => {
      const known = sqlite
        .prepare(
          `SELECT f.id, f.space, f.key, s.holds FROM finding f JOIN finding_standing s ON s.finding = f.id
           WHERE f.year = ? AND f.origin = 'program'`,
        )
        .all(year) as { id: number; space: string; key: string; holds: number }[]
      const ids = new Map(known.map(({ space, key, id }) => [`${space} ${key}`, id]))
      const holding = new Set<number>()
      const added = new Map<string, Record<string, number>>()
      for (const found of findings) {
        const name = `${found.space} ${found.key}`
        let id = ids.get(name)
        if (id === undefined) {
          const values = { ...valuesOf(found), year, origin: 'program', ...doing }
          id = Number(insert.run(values).lastInsertRowid)
          ids.set(name, id)
          const counts = added.get(found.space) ?? {}
          counts[found.code] = (counts[found.code] ?? 0) + 1
          added.set(found.space, counts)
        }
        holding.add(id)
        stand.run(id, 1, doing.at)
      }
      const lapsed = known.filter(({ id, holds }) => holds === 1 && !holding.has(id))
      for (const { id } of lapsed) stand.run(id, 0, doing.at)
      for (const [space, counts] of added) {
        appendAudit(connection, doing, { action: 'finding raised', year, space, detail: { program: counts } })
      }
      const total = [...added.values()].flatMap((counts) => Object.values(counts)).reduce((a, b) => a + b, 0)
      return { added: total, lapsed: lapsed.length, held: holding.size }
    })
    .immediate()
}

function add(connection: Connection, doing: Doing, year: number, finding: RaisedFinding): number {
  const { sqlite } = connection
  return sqlite
    .transaction(() => {
      const { space, key, code, row } = finding
      const known = sqlite
        .prepare('SELECT id FROM finding WHERE year = ? AND space = ? AND key = ?')
        .pluck()
        .get(year, space, key) as number | undefined
      if (known !== undefined) return known
      const values = { ...valuesOf(finding), year, origin: 'bureau', ...doing }
      const id = Number(sqlite.prepare(INSERT).run(values).lastInsertRowid)
      const detail = { finding: id, code, ledger: row?.ledger ?? null, row: row?.row ?? null }
      appendAudit(connection, doing, { action: 'finding raised', year, space, detail })
      return id
    })
    .immediate()
}

function decide(connection: Connection, doing: Doing, decisions: readonly NewDecision[]): void {
  const { sqlite } = connection
  const insert = sqlite.prepare(
    `INSERT INTO finding_decision (finding, decision, awarded_to, reason, basis, at, by, confirmed_by)
     VALUES (@finding, @decision, @awardedTo, @reason, @basis, @at, @by, @confirmedBy)`,
  )
  sqlite
    .transaction(() => {
      for (const decision of decisions) {
        const { year, space, code } = readFinding(connection, decision.finding)!
        insert.run({ ...decision, ...doing })
        // For whom it counts is the finding's to say: a district reads the log of its own spaces.
        const { finding, confirmedBy } = decision
        const event: AuditEvent = {
          ...{ action: 'finding decided', year, space },
          detail: { finding, code, decision: decision.decision, confirmedBy },
        }
        appendAudit(connection, doing, event)
      }
    })
    .immediate()
}

/** What a proposal of kind `falsified` is about: that a falsehood is decided, or that such a decision is undone. */
export interface FalsifiedSubject {
  readonly finding: number
  readonly reason: string
  /** What the bureau names it by; null where it is undone. */
  readonly basis: string | null
  readonly undone?: true
}

function confirmFalsified(connection: Connection, id: number, doing: Doing): void {
  connection.sqlite
    .transaction(() => {
      const { subject, by } = decideProposal(connection, id, 'confirmed', doing)
      const { finding, reason, basis, undone } = JSON.parse(subject) as FalsifiedSubject
      const decision = { decision: undone ? 'dismissed' : 'falsified', awardedTo: null } as const
      decide(connection, { by, at: doing.at }, [
        { finding, ...decision, reason, basis, confirmedBy: doing.by },
      ])
    })
    .immediate()
}

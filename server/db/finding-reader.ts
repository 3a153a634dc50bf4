import { eq } from 'drizzle-orm'
import type { LedgerId } from '#shared/ledger/ledgers.ts'
import type { Scope } from '#shared/workflow/can.ts'
import type { FindingCode, FindingDecision, FindingRow, FindingState } from '#shared/workflow/finding.ts'
import type { Connection } from './open.ts'
import type { LedgerVersions, ReportIssue } from './records.ts'
import { inForce, revision, revisionIssues } from './schema/report.ts'
import { withinScope } from './within-scope.ts'

/** What was decided of a finding. */
export interface KeptDecision {
  readonly finding: number
  readonly decision: FindingDecision
  readonly awardedTo: string | null
  readonly reason: string
  readonly basis: string | null
  readonly at: string
  readonly by: string
  readonly confirmedBy: string | null
}

/** A finding as it is kept, with where it stands. */
export interface KeptFinding {
  readonly id: number
  readonly year: number
  readonly space: string
  readonly key: string
  readonly origin: 'program' | 'bureau'
  readonly code: FindingCode
  readonly row: FindingRow | null
  readonly text: string
  readonly facts: Readonly<Record<string, unknown>>
  readonly at: string
  readonly by: string
  readonly state: FindingState
  /** The newest; null while there is none. */
  readonly decision: KeptDecision | null
}

/** A row that is excluded, in the version of the ledger in which it stands. */
export interface ExcludedRow extends FindingRow {
  readonly reason: string
}

interface Joined {
  readonly id: number
  readonly year: number
  readonly space: string
  readonly key: string
  readonly origin: 'program' | 'bureau'
  readonly code: FindingCode
  readonly ledger: LedgerId | null
  readonly version: number | null
  readonly file: string | null
  readonly sheet: string | null
  readonly row: number | null
  readonly text: string
  readonly facts: string
  readonly at: string
  readonly by: string
  readonly holds: number | null
  readonly decision: FindingDecision | null
  readonly awardedTo: string | null
  readonly reason: string | null
  readonly basis: string | null
  readonly decidedAt: string | null
  readonly decidedBy: string | null
  readonly confirmedBy: string | null
}

const NEWEST = '(SELECT max(id) FROM finding_decision WHERE finding = f.id)'

const JOINED = `SELECT f.id, f.year, f.space, f.key, f.origin, f.code, f.ledger, f.ledger_version AS version, f.file, f.sheet,
    f.row, f.text, f.facts, f.at, f.by, s.holds, d.decision, d.awarded_to AS awardedTo, d.reason, d.basis,
    d.at AS decidedAt, d.by AS decidedBy, d.confirmed_by AS confirmedBy
  FROM finding f
  LEFT JOIN finding_standing s ON s.finding = f.id
  LEFT JOIN finding_decision d ON d.id = ${NEWEST}`

function toFinding(joined: Joined): KeptFinding {
  const { id, year, space, key, origin, code, text, at, by, decision, holds } = joined
  const { ledger, version, file, sheet, row } = joined
  return {
    ...{ id, year, space, key, origin, code, text, at, by },
    row: ledger === null ? null : { ledger, version: version!, file: file!, sheet, row: row! },
    facts: JSON.parse(joined.facts),
    // What was decided stays decided, whatever the report says now.
    state: decision ?? (holds === 0 ? 'lapsed' : 'open'),
    decision: decision && {
      ...{ finding: id, decision, awardedTo: joined.awardedTo, reason: joined.reason!, basis: joined.basis },
      ...{ at: joined.decidedAt!, by: joined.decidedBy!, confirmedBy: joined.confirmedBy },
    },
  }
}

export function readFinding({ sqlite }: Connection, id: number): KeptFinding | null {
  const joined = sqlite.prepare(`${JOINED} WHERE f.id = ?`).get(id) as Joined | undefined
  return joined ? toFinding(joined) : null
}

/** The findings of a year as far as the scope goes, of all its spaces or one, by space and then oldest first. */
export function readFindings(
  { sqlite }: Connection,
  year: number,
  scope: Scope,
  space?: string,
): KeptFinding[] {
  const within = withinScope(scope, 'f.space')
  const one = space === undefined ? '' : 'AND f.space = @space'
  return (
    sqlite
      .prepare(`${JOINED} WHERE f.year = @year AND ${within.sql} ${one} ORDER BY f.space, f.id`)
      .all({ year, space, scope: within.scope }) as Joined[]
  ).map(toFinding)
}

export const readDecisions = ({ sqlite }: Connection, year: number): KeptDecision[] =>
  sqlite
    .prepare(
      `SELECT d.finding, d.decision, d.awarded_to AS awardedTo, d.reason, d.basis, d.at, d.by, d.confirmed_by AS confirmedBy
       FROM finding_decision d JOIN finding f ON f.id = d.finding WHERE f.year = ? ORDER BY d.id`,
    )
    .all(year) as KeptDecision[]

export function readExcludedRows({ sqlite }: Connection, year: number): Map<string, ExcludedRow[]> {
  const rows = sqlite
    .prepare(
      `SELECT f.space, f.ledger, f.ledger_version AS version, f.file, f.sheet, f.row, d.reason
       FROM finding_decision d JOIN finding f ON f.id = d.finding
       WHERE d.decision = 'row excluded' AND f.year = ? AND d.id = ${NEWEST}`,
    )
    .all(year) as (ExcludedRow & { space: string })[]
  return Map.groupBy(rows, ({ space }) => space)
}

export const readClaimDecisions = (
  { sqlite }: Connection,
  year: number,
): { facts: unknown; awardedTo: string | null }[] =>
  (
    sqlite
      .prepare(
        `SELECT f.facts, d.awarded_to AS awardedTo
         FROM finding_decision d JOIN finding f ON f.id = d.finding
         WHERE f.code = 'FIRM_CLAIMED_TWICE' AND d.decision = 'awarded' AND f.year = ? AND d.id = ${NEWEST}
         ORDER BY d.id`,
      )
      .all(year) as { facts: string; awardedTo: string | null }[]
  ).map(({ facts, awardedTo }) => ({ facts: JSON.parse(facts), awardedTo }))

export const readFalsified = ({ sqlite }: Connection, year: number): Set<string> =>
  new Set(
    sqlite
      .prepare(
        `SELECT DISTINCT f.space FROM finding_decision d JOIN finding f ON f.id = d.finding
         WHERE d.decision = 'falsified' AND f.year = ? AND d.id = ${NEWEST}`,
      )
      .pluck()
      .all(year) as string[],
  )

export const readOpenCount = ({ sqlite }: Connection, year: number): number =>
  sqlite
    .prepare(
      `SELECT count(*) FROM finding f LEFT JOIN finding_standing s ON s.finding = f.id
       WHERE f.year = ? AND coalesce(s.holds, 1) = 1
         AND NOT EXISTS (SELECT 1 FROM finding_decision d WHERE d.finding = f.id)`,
    )
    .pluck()
    .get(year) as number

/** What was found in reading a report in force, and which version of each ledger it has. */
export interface WarnedReport {
  readonly space: string
  readonly number: number
  readonly versions: LedgerVersions
  readonly issues: readonly ReportIssue[]
}

export const readWarned = ({ drizzle }: Connection, year: number): WarnedReport[] =>
  drizzle
    .select({
      space: revision.space,
      number: revision.number,
      versions: revision.ledgers,
      issues: revisionIssues.issues,
    })
    .from(inForce)
    .innerJoin(revision, eq(revision.id, inForce.revision))
    .innerJoin(revisionIssues, eq(revisionIssues.revision, revision.id))
    .where(eq(inForce.year, year))
    .orderBy(inForce.space)
    .all()

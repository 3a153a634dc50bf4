import { and, countDistinct, desc, eq, sql } from 'drizzle-orm'
import type { PlainDate } from '#shared/base/plain-date.ts'
import type { LedgerId } from '#shared/ledger/ledgers.ts'
import type { ProfileRow } from '#shared/ledger/profile.ts'
import type { Claim, Metrics } from '#shared/metric/measurement.ts'
import type { Scope } from '#shared/workflow/can.ts'
import type { ReportStatus } from '#shared/workflow/report-move.ts'
import type { Connection } from './open.ts'
import type { LedgerContent, LedgerVersions, ReportIssue, RevisionFile } from './records.ts'
import { statements } from './report-statements.ts'
import { upload } from './schema/handed-in.ts'
import { inForce, revision, revisionIssues, revisionStatus } from './schema/report.ts'
import { spacesIn } from './scope.ts'

/** A revision as it is kept. */
export interface KeptRevision {
  readonly number: number
  readonly at: string
  readonly by: string
  readonly status: ReportStatus
  readonly errors: number
  readonly warnings: number
  readonly counts: Readonly<Record<LedgerId, number>>
  readonly metrics: Metrics
  readonly claims: readonly Claim[]
  readonly profile: ProfileRow | null
  readonly opened: PlainDate | null
  readonly issues: readonly ReportIssue[]
  readonly files: readonly RevisionFile[]
  readonly ledgers: Partial<Record<LedgerId, LedgerContent>>
  /** Which version of each ledger it has. */
  readonly versions: LedgerVersions
}

export interface RevisionHead {
  readonly revision: number
  readonly at: string
  readonly by: string
  readonly status: ReportStatus
}

/** What scoring reads of a report in force: numbers, never ledgers. */
export interface ReportInForce {
  readonly space: string
  readonly metrics: Metrics
  readonly claims: readonly Claim[]
  readonly extras: Readonly<Record<string, number>>
  readonly profile: ProfileRow | null
  readonly opened: PlainDate | null
}

/** Where a space's report stands. */
export interface ReportHead {
  readonly space: string
  readonly revision: number
  readonly inForce: number | null
  readonly status: ReportStatus
  readonly at: string
  readonly errors: number
  readonly warnings: number
}

/** The revisions of a report, newest first. */
export const readRevisionHeads = ({ drizzle }: Connection, year: number, space: string): RevisionHead[] =>
  drizzle
    .select({ revision: revision.number, at: upload.at, by: upload.by, status: revisionStatus.status })
    .from(revision)
    .innerJoin(revisionStatus, eq(revisionStatus.revision, revision.id))
    .innerJoin(upload, eq(upload.id, revision.upload))
    .where(and(eq(revision.space, space), eq(revision.year, year)))
    .orderBy(desc(revision.number))
    .all()

/** One revision with its ledgers: the newest one, or that number. Null where there is none. */
export function readRevision(
  { drizzle, sqlite }: Connection,
  year: number,
  space: string,
  number?: number,
): KeptRevision | null {
  const found = drizzle
    .select({ revision, status: revisionStatus.status, kept: revisionIssues, upload })
    .from(revision)
    .innerJoin(revisionStatus, eq(revisionStatus.revision, revision.id))
    .innerJoin(revisionIssues, eq(revisionIssues.revision, revision.id))
    .innerJoin(upload, eq(upload.id, revision.upload))
    .where(
      and(
        eq(revision.space, space),
        eq(revision.year, year),
        number === undefined ? undefined : eq(revision.number, number),
      ),
    )
    .orderBy(desc(revision.number))
    .limit(1)
    .get()
  if (!found) return null
  const { readLedger } = statements(sqlite)
  const ledgers = Object.fromEntries(
    Object.entries(found.revision.ledgers).map(([ledger, version]) => [ledger, readLedger(version)]),
  )
  const { at, by } = found.upload
  const { issues, files } = found.kept
  const versions = found.revision.ledgers
  return { ...found.revision, at, by, status: found.status, issues, files, ledgers, versions }
}

/** The number of the revision in force; null where there is none. */
export function readInForceNumber({ drizzle }: Connection, year: number, space: string): number | null {
  const found = drizzle
    .select({ number: revision.number })
    .from(inForce)
    .innerJoin(revision, eq(revision.id, inForce.revision))
    .where(and(eq(inForce.year, year), eq(inForce.space, space)))
    .get()
  return found?.number ?? null
}

/** Every report in force of a year, for scoring: which is always of all spaces. */
export const readInForce = ({ drizzle }: Connection, year: number): ReportInForce[] =>
  drizzle
    .select({
      space: revision.space,
      metrics: revision.metrics,
      claims: revision.claims,
      extras: revision.extras,
      profile: revision.profile,
      opened: revision.opened,
    })
    .from(inForce)
    .innerJoin(revision, eq(revision.id, inForce.revision))
    .where(eq(inForce.year, year))
    .all()

/** The newest revision of every report of a year in a scope, without what is in it. */
export const readReportHeads = ({ drizzle }: Connection, year: number, scope: Scope): ReportHead[] =>
  drizzle.all<ReportHead>(
    sql`SELECT r.space, r.number AS revision, f.number AS inForce, s.status, u.at, r.errors, r.warnings
        FROM revision r
        JOIN revision_status s ON s.revision = r.id
        JOIN upload u ON u.id = r.upload
        LEFT JOIN in_force i ON i.year = r.year AND i.space = r.space
        LEFT JOIN revision f ON f.id = i.revision
        WHERE r.id IN (SELECT max(id) FROM revision WHERE year = ${year} GROUP BY space)
          AND ${spacesIn(scope, sql`r.space`) ?? sql`1`}
        ORDER BY r.space`,
  )

/** Years of which spaces in a scope handed in anything, newest first, with how many did. */
export const readReportYears = ({ drizzle }: Connection, scope: Scope): { year: number; reports: number }[] =>
  drizzle
    .select({ year: revision.year, reports: countDistinct(revision.space) })
    .from(revision)
    .where(spacesIn(scope, revision.space))
    .groupBy(revision.year)
    .orderBy(desc(revision.year))
    .all()

type ClaimRow = { space: string; kind: Claim['kind']; creditCode: string; entered: PlainDate; seated: number }

const toClaims = (rows: readonly ClaimRow[]): Map<string, Claim[]> => {
  const bySpace = new Map<string, Claim[]>()
  for (const { space, seated, ...claim } of rows) {
    const own = bySpace.get(space) ?? []
    own.push({ ...claim, seated: seated === 1 })
    bySpace.set(space, own)
  }
  return bySpace
}

/** The claims of a year that several spaces in force make, by space. */
export const readContestedClaims = ({ sqlite }: Connection, year: number): Map<string, Claim[]> =>
  toClaims(
    sqlite
      .prepare(
        `SELECT c.space, c.kind, c.credit_code AS creditCode, c.entered, c.seated
         FROM (SELECT kind, credit_code FROM claim WHERE year = @year GROUP BY kind, credit_code HAVING count(*) > 1) t
         JOIN claim c ON c.year = @year AND c.kind = t.kind AND c.credit_code = t.credit_code`,
      )
      .all({ year }) as ClaimRow[],
  )

/** Claims that other spaces in force make on the same firms, by space. */
export function readRivalClaims(
  { sqlite }: Connection,
  year: number,
  space: string,
  claims: readonly Claim[],
): Map<string, Claim[]> {
  const read = sqlite.prepare(
    `SELECT space, kind, credit_code AS creditCode, entered, seated FROM claim
     WHERE year = ? AND kind = ? AND credit_code = ? AND space <> ?`,
  )
  return toClaims(
    claims.flatMap(({ kind, creditCode }) => read.all(year, kind, creditCode, space) as ClaimRow[]),
  )
}

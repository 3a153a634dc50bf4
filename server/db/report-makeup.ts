import { createHash } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import type { LedgerId } from '#shared/ledger/ledgers.ts'
import type { Connection } from './open.ts'
import type { LedgerVersions, RevisionFile } from './records.ts'
import { inForce, revision, revisionIssues } from './schema/report.ts'

/** A report in force by what it consists of: to be named and checked, not to be read. */
export interface ReportMakeup {
  readonly space: string
  readonly revision: number
  /** SHA-256 of each ledger's rows as they are stored. */
  readonly ledgers: Partial<Record<LedgerId, string>>
  readonly files: readonly RevisionFile[]
}

/** What the reports in force of a year consist of, by space. */
export function readMakeups(connection: Connection, year: number): ReportMakeup[] {
  const { drizzle } = connection
  const reports = drizzle
    .select({
      space: revision.space,
      number: revision.number,
      ledgers: revision.ledgers,
      kept: revisionIssues,
    })
    .from(inForce)
    .innerJoin(revision, eq(revision.id, inForce.revision))
    .innerJoin(revisionIssues, eq(revisionIssues.revision, revision.id))
    .where(eq(inForce.year, year))
    .orderBy(inForce.space)
    .all()
  return reports.map(({ space, number, ledgers, kept }) => ({
    ...{ space, revision: number, files: kept.files, ledgers: hashesOf(connection, ledgers) },
  }))
}

/** What a revision's ledgers are, by the hash of their rows; null where there is no such revision. */
export function readLedgerHashes(
  connection: Connection,
  year: number,
  space: string,
  number: number,
): ReportMakeup['ledgers'] | null {
  const found = connection.drizzle
    .select({ ledgers: revision.ledgers })
    .from(revision)
    .where(and(eq(revision.space, space), eq(revision.year, year), eq(revision.number, number)))
    .get()
  return found ? hashesOf(connection, found.ledgers) : null
}

function hashesOf({ sqlite }: Connection, ledgers: LedgerVersions): ReportMakeup['ledgers'] {
  const text = sqlite.prepare('SELECT parts FROM ledger_version WHERE id = ?').pluck()
  return Object.fromEntries(
    Object.entries(ledgers).map(([ledger, { id }]) => [
      ledger,
      createHash('sha256')
        .update(text.get(id) as string)
        .digest('hex'),
    ]),
  )
}

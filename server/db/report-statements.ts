import type { Database } from 'better-sqlite3'
import type { Claim } from '#shared/metric/measurement.ts'
import type { LedgerContent, LedgerPart } from './records.ts'

/**
 * The prepared statements of taking reports over: the one path where a statement is run tens of thousands of
 * times in a transaction, and a query builder would cost more than the database. Why some ask for `+?`: `prepared.ts`.
 */
export function statements(sqlite: Database) {
  const ledgerText = sqlite.prepare('SELECT read, parts FROM ledger_version WHERE id = ?')
  const claimsText = sqlite.prepare('SELECT claims FROM revision WHERE id = ?').pluck()
  const putInForce = sqlite.prepare(
    'INSERT INTO in_force (year, space, revision) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET revision = excluded.revision',
  )
  const endInForce = sqlite.prepare('DELETE FROM in_force WHERE year = ? AND space = ?')
  const newestInForce = sqlite.prepare(
    `SELECT r.id, r.claims FROM revision r JOIN revision_status s ON s.revision = r.id
       WHERE r.space = +? AND r.year = +? AND s.status IN ('verified', 'accepted') ORDER BY r.number DESC LIMIT 1`,
  )
  const dropClaims = sqlite.prepare('DELETE FROM claim WHERE year = ? AND space = ?')
  const insertClaim = sqlite.prepare(
    'INSERT INTO claim (year, kind, credit_code, space, entered, seated) VALUES (?, ?, ?, ?, ?, ?)',
  )
  /** Makes a revision the one in force, and its claims the space's claims of the year. */
  const inForce = (year: number, space: string, revision: number, claims: readonly Claim[]): void => {
    putInForce.run(year, space, revision)
    dropClaims.run(year, space)
    for (const { kind, creditCode, entered, seated } of claims) {
      insertClaim.run(year, kind, creditCode, space, entered, seated ? 1 : 0)
    }
  }
  return {
    insertUpload: sqlite.prepare('INSERT INTO upload (year, at, by) VALUES (?, ?, ?)'),
    insertUploadFile: sqlite.prepare(
      `INSERT INTO upload_file (upload, place, path, bytes, sha256, blob, spaces, strangers)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    newest: sqlite.prepare(
      `SELECT r.id, r.number, s.status, r.errors, r.warnings, r.counts, r.ledgers
       FROM revision r JOIN revision_status s ON s.revision = r.id
       WHERE r.space = +? AND r.year = +? ORDER BY r.number DESC LIMIT 1`,
    ),
    issuesOf: sqlite.prepare('SELECT issues, files FROM revision_issues WHERE revision = ?'),
    insertLedger: sqlite.prepare(
      'INSERT INTO ledger_version (space, year, ledger, read, parts) VALUES (?, ?, ?, ?, ?)',
    ),
    insertRevision: sqlite.prepare(
      `INSERT INTO revision (space, year, number, upload, errors, warnings, ledgers, counts, metrics, claims, extras, profile, opened)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    insertIssues: sqlite.prepare('INSERT INTO revision_issues (revision, issues, files) VALUES (?, ?, ?)'),
    insertStatus: sqlite.prepare('INSERT INTO revision_status (revision, status) VALUES (?, ?)'),
    updateStatus: sqlite.prepare('UPDATE revision_status SET status = ? WHERE revision = ?'),
    insertMove: sqlite.prepare(
      'INSERT INTO report_move (revision, "from", "to", at, by, reason, visited_on) VALUES (?, ?, ?, ?, ?, ?, ?)',
    ),

    readLedger: ({ id, files }: { id: number; files: readonly string[] }): LedgerContent => {
      const row = ledgerText.get(id) as { read: number; parts: string }
      return { files, read: row.read, parts: JSON.parse(row.parts) as LedgerPart[] }
    },
    claimsOf: (revision: number): readonly Claim[] => JSON.parse(claimsText.get(revision) as string),
    putInForce: inForce,
    /**
     * Puts the newest revision that is verified or accepted in force, as the statuses now stand; where there is none,
     * the report is not scored and claims nothing.
     */
    settleInForce: (year: number, space: string): void => {
      const newest = newestInForce.get(space, year) as { id: number; claims: string } | undefined
      if (newest) inForce(year, space, newest.id, JSON.parse(newest.claims))
      else {
        endInForce.run(year, space)
        dropClaims.run(year, space)
      }
    },
  }
}

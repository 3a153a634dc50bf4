import { takesPart } from '#shared/registry/taking-part.ts'
import type { Scheme } from '#shared/scheme/document.ts'
import { yearsBack } from '#shared/scheme/years-back.ts'
import { shanghaiDay } from '#shared/workflow/deadline.ts'
import type { StageFacts } from '#shared/workflow/stage-guard.ts'
import { type KeptAppraisal, openedAppraisal } from './appraisal-row.ts'
import { readExclusions } from './exclusion-store.ts'
import type { Connection } from './open.ts'
import { readSpaces } from './registry-store.ts'
import { readLatestRun } from './run-store.ts'
import { readScheme } from './scheme-store.ts'

/**
 * What hinders an appraisal or does not, as it stands within the transaction.
 * @param at the present instant
 * @throws Refused where no appraisal was opened
 */
export function readStageFacts(connection: Connection, year: number, at: string): StageFacts {
  const kept = openedAppraisal(connection, year)
  const excluded = new Set(readExclusions(connection, year).map(({ space }) => space))
  const spaces = readSpaces(connection, 'all').filter(
    (space) => takesPart(space, year) && !excluded.has(space.code),
  )
  const codes = new Set(spaces.map(({ code }) => code))
  const today = shanghaiDay(at)
  const count = (sql: string, ...more: unknown[]): number =>
    (
      connection.sqlite
        .prepare(sql)
        .pluck()
        .all(year, ...more) as string[]
    ).filter((code) => codes.has(code)).length
  const proposals = (what: string): number =>
    connection.sqlite
      .prepare(`SELECT count(*) FROM proposal WHERE year = ? AND state = 'open' AND ${what}`)
      .pluck()
      .get(year) as number
  const { stage, reportDeadline, reviewDeadline, previewUntil, publicityUntil } = kept
  return {
    ...{ stage, today, reportDeadline, reviewDeadline, previewUntil, publicityUntil },
    spaces: spaces.length,
    hasScheme: kept.schemeId !== null,
    undecided: count(NEWEST_HANDED_IN, 'submitted'),
    returned: count(NEWEST_HANDED_IN, 'returned'),
    reopened: count(REOPENED, today),
    run: runFacts(connection, kept),
    openFindings: count(OPEN_FINDINGS),
    openObjections: count(OPEN_OBJECTIONS),
    openProposals: proposals("kind <> 'publish'"),
    openPublications: proposals("kind = 'publish'"),
  }
}

/** Spaces whose newest revision that was handed in (no mere draft) stands so. */
const NEWEST_HANDED_IN = `
  SELECT r.space FROM revision r JOIN revision_status s ON s.revision = r.id
  WHERE r.id IN (
    SELECT max(q.id) FROM revision q JOIN revision_status t ON t.revision = q.id
    WHERE q.year = ? AND t.status <> 'draft' GROUP BY q.space
  ) AND s.status = ?`

const REOPENED = 'SELECT DISTINCT space FROM reopening WHERE year = ? AND ended_at IS NULL AND until >= ?'

/** Those that still hold: what the program no longer finds has lapsed. */
const OPEN_FINDINGS = `
  SELECT f.space FROM finding f LEFT JOIN finding_standing s ON s.finding = f.id
  WHERE f.year = ? AND coalesce(s.holds, 1) = 1
    AND NOT EXISTS (SELECT 1 FROM finding_decision d WHERE d.finding = f.id)`

const OPEN_OBJECTIONS = `
  SELECT o.space FROM objection o WHERE o.year = ? AND o.taken = 1
    AND NOT EXISTS (SELECT 1 FROM objection_decision d WHERE d.objection = o.id)`

function runFacts(
  connection: Connection,
  { year, schemeId, schemeVersion }: KeptAppraisal,
): StageFacts['run'] {
  const run = readLatestRun(connection, year)
  if (!run) return null
  const scheme = schemeId && schemeVersion ? readScheme(connection, schemeId, schemeVersion) : null
  return {
    underScheme: scheme?.sha256 === run.schemeSha256,
    current: isCurrent(connection, run.id, year, run.scheme),
    published: connection.sqlite.prepare('SELECT 1 FROM edition WHERE run = ?').get(run.id) !== undefined,
  }
}

/** What changes the results of a run, as the audit log calls it; and of earlier years, what was published. */
const CHANGES = [
  ...['verified', 'returned', 'accepted', 'registry imported', 'space excluded', 'space included'],
  ...['mark given', 'flag set', 'finding decided', 'confirmed'],
]

/**
 * Whether nothing that a run rests on was changed since it read it. The log tells: its entries are in the order in
 * which things were done, which instants on a clock are not, and a run's entry names the one that it had seen last.
 */
export function isCurrent({ sqlite }: Connection, run: number, year: number, scheme: Scheme): boolean {
  const seen = sqlite
    .prepare(
      "SELECT detail ->> 'seen' FROM audit_entry WHERE action = 'scored' AND year = ? AND detail ->> 'run' = ?",
    )
    .pluck()
    .get(year, run) as number | undefined
  const changed = sqlite
    .prepare(
      `SELECT max(id) FROM audit_entry WHERE action IN (${CHANGES.map(() => '?').join(', ')})
       AND (year IS NULL OR year BETWEEN ? AND ?) OR (action = 'published' AND year BETWEEN ? AND ?)`,
    )
    .pluck()
    .get(...CHANGES, year - yearsBack(scheme), year, year - yearsBack(scheme), year - 1) as number | null
  return changed === null || changed <= (seen ?? 0)
}

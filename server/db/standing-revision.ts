import type { ReportStatus } from '#shared/workflow/report-move.ts'
import type { Connection } from './open.ts'
import { ChangedMeanwhile } from './refused.ts'

/** A revision as the one who asks saw it. */
export interface SeenRevision {
  readonly revision: number
  readonly status: ReportStatus
}

/** A revision as it stands within a transaction. */
export interface StandingRevision {
  readonly id: number
  readonly number: number
  readonly status: ReportStatus
  readonly errors: number
  readonly warnings: number
  readonly hasProfile: boolean
  /** The newest revision's number, and that of the newest one that was handed in (no draft; null: none). */
  readonly newest: number
  readonly handedIn: number | null
}

/** One revision of a report as it stands; null where there is none of that number. */
export function readStandingRevision(
  { sqlite }: Connection,
  year: number,
  space: string,
  number: number,
): StandingRevision | null {
  const found = sqlite
    .prepare(
      `SELECT r.id, r.number, s.status, r.errors, r.warnings, r.profile <> 'null' AS hasProfile,
         (SELECT max(number) FROM revision WHERE space = r.space AND year = r.year) AS newest,
         (SELECT max(q.number) FROM revision q JOIN revision_status t ON t.revision = q.id
          WHERE q.space = r.space AND q.year = r.year AND t.status <> 'draft') AS handedIn
       FROM revision r JOIN revision_status s ON s.revision = r.id
       WHERE r.space = ? AND r.year = ? AND r.number = ?`,
    )
    .get(space, year, number) as (Omit<StandingRevision, 'hasProfile'> & { hasProfile: number }) | undefined
  return found ? { ...found, hasProfile: found.hasProfile === 1 } : null
}

/** What another does meanwhile: one wins, the other is told. */
export const MEANWHILE = '报告已被他人处理，请刷新'

/** The revision, if it still is as it was seen. @throws ChangedMeanwhile */
export function sayIfChanged(revision: StandingRevision | null, seen: SeenRevision): StandingRevision {
  if (!revision || revision.status !== seen.status) throw new ChangedMeanwhile(MEANWHILE)
  return revision
}

/** Whether the newest revision still is the one that was seen (null: none). @throws ChangedMeanwhile */
export function sayIfNewer(
  newest: { readonly number: number; readonly status: ReportStatus } | null,
  seen: SeenRevision | null,
): void {
  if (newest?.number !== seen?.revision || newest?.status !== seen?.status) {
    throw new ChangedMeanwhile(MEANWHILE)
  }
}

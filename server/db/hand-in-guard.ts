import { shanghaiDay } from '#shared/workflow/deadline.ts'
import type { ReportStatus } from '#shared/workflow/report-move.ts'
import { mayHandIn, mayReview, type Permitted } from '#shared/workflow/report-time.ts'
import { readAppraisal } from './appraisal-row.ts'
import type { Connection } from './open.ts'
import { readReopening } from './reopening-store.ts'

/** Whether a space's report may be handed in, and reviewed, at the instant of a transaction. */
export interface HandInGuard {
  readonly handIn: (space: string) => Permitted
  readonly review: (space: string) => Permitted
}

const YES: Permitted = { ok: true }

/** Years for which no appraisal was opened: the city bureau may take history in at any time. */
const historyGuard = (isCity: boolean): HandInGuard => {
  const may: Permitted = isCity ? YES : { ok: false, why: '这个年度没有启动考核，往年的报告由市科技局补录' }
  return { handIn: () => may, review: () => may }
}

/**
 * The guard of a year's reports, within the transaction that takes them over.
 * @param at the instant when the server had the whole upload
 */
export function handInGuard(connection: Connection, year: number, at: string, isCity: boolean): HandInGuard {
  const appraisal = readAppraisal(connection, year)
  if (!appraisal) return historyGuard(isCity)
  const today = shanghaiDay(at)
  // Why `+?`: see `prepared.ts`.
  const newest = connection.sqlite
    .prepare(
      `SELECT s.status FROM revision r JOIN revision_status s ON s.revision = r.id
       WHERE r.space = +? AND r.year = +? ORDER BY r.number DESC LIMIT 1`,
    )
    .pluck()
  const returned = connection.sqlite
    .prepare(
      `SELECT max(CASE s.status WHEN 'returned' THEN r.number ELSE 0 END)
            > max(CASE WHEN s.status IN ('verified', 'accepted') THEN r.number ELSE 0 END)
       FROM revision r JOIN revision_status s ON s.revision = r.id WHERE r.space = +? AND r.year = +?`,
    )
    .pluck()
  const reopenedUntil = (space: string) => readReopening(connection, year, space)?.until ?? null
  return {
    handIn: (space) =>
      mayHandIn(
        appraisal,
        {
          status: (newest.get(space, year) as ReportStatus | undefined) ?? null,
          returned: returned.get(space, year) === 1,
          reopenedUntil: reopenedUntil(space),
        },
        today,
      ),
    review: (space) => mayReview(appraisal, { reopenedUntil: reopenedUntil(space) }, today, isCity),
  }
}

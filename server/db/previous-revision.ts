import type { LedgerId } from '#shared/ledger/ledgers.ts'
import type { LedgerContent, LedgerVersions, NewRevision, PreviousRevision, RevisionFile } from './records.ts'
import type { statements } from './report-statements.ts'

type Statements = ReturnType<typeof statements>

type NewestRow = Omit<PreviousRevision, 'counts' | 'ledgers'> & { counts: string; ledgers: string }

/** The newest revision of a report, within the transaction that takes the next one over; null where there is none. */
export function readPrevious(s: Statements, year: number, space: string): PreviousRevision | null {
  const row = s.newest.get(space, year) as NewestRow | undefined
  if (!row) return null
  const ledgers = JSON.parse(row.ledgers) as LedgerVersions
  const kept = s.issuesOf.get(row.id) as { issues: string; files: string }
  return {
    ...row,
    ledgers,
    counts: JSON.parse(row.counts),
    issues: JSON.parse(kept.issues),
    files: JSON.parse(kept.files) as RevisionFile[],
    ledger: (ledger) => {
      const version = ledgers[ledger]
      return version === undefined ? null : s.readLedger(version)
    },
  }
}

/** The ledgers of the next revision, those that carry over too. */
export const contentsOf = (
  next: NewRevision,
  previous: PreviousRevision,
): Partial<Record<LedgerId, LedgerContent>> =>
  Object.fromEntries(
    Object.entries(next.ledgers).map(([ledger, content]) => [
      ledger,
      content === 'carried over' ? previous.ledger(ledger as LedgerId)! : content,
    ]),
  )

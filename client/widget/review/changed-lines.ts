import type { Answers } from '#client/api/trpc.ts'
import type { LedgerCell } from '../ledger/lines.ts'

export type LedgerComparison = Answers['report']['compare']['ledgers'][number]

/** A row of a ledger that is not as it was. */
export interface ChangedLine {
  readonly key: string
  readonly is: 'changed' | 'added' | 'removed'
  /** Where it stands; a row that was left out, where it stood. */
  readonly row: number
  readonly cells: readonly LedgerCell[]
  readonly before: readonly LedgerCell[]
  /** The columns whose cells were altered. */
  readonly altered: readonly string[]
}

/** Rows that were altered first, then those added, then those left out. */
export function changedLines({ changed, added, removed }: LedgerComparison): ChangedLine[] {
  const whole = (is: 'added' | 'removed') => (row: LedgerComparison['added'][number]) => ({
    ...{ key: `${is} ${row.file} ${row.sheet} ${row.row}`, is, row: row.row },
    ...{ cells: row.cells, before: row.cells, altered: [] },
  })
  return [
    ...changed.map(({ before, after, columns: altered }) => ({
      ...{ key: `changed ${after.file} ${after.sheet} ${after.row}`, is: 'changed' as const, row: after.row },
      ...{ cells: after.cells, before: before.cells, altered },
    })),
    ...added.map(whole('added')),
    ...removed.map(whole('removed')),
  ]
}

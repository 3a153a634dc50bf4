import type { LedgerRows } from '#shared/ledger/ledgers.ts'
import { measure } from './measure.ts'
import type { JudgedLedger, Measurement, MeasuringContext, Verdict, Verdicts } from './measurement.ts'
import { ROW_EXCLUDED } from './verdict.ts'

/** Rows that a bureau excluded (剔除), as indexes into each ledger's rows. */
export type ExcludedRows = Partial<Readonly<Record<JudgedLedger, ReadonlySet<number>>>>

const JUDGED: readonly JudgedLedger[] = ['events', 'tenants', 'mentors', 'mentoring']

/** Whether no row is excluded. */
export const excludesNone = (excluded: ExcludedRows): boolean =>
  JUDGED.every((ledger) => (excluded[ledger]?.size ?? 0) === 0)

/**
 * Counts a report as if the excluded rows were not in it: they are taken out before anything is counted, so that
 * what was a duplicate of one of them counts in its place. Verdicts and warnings speak of the rows as given; an
 * excluded row's is `ROW_EXCLUDED`.
 */
export function measureWithout(
  rows: LedgerRows,
  context: MeasuringContext,
  excluded: ExcludedRows,
): Measurement {
  if (excludesNone(excluded)) return measure(rows, context)
  const kept = Object.fromEntries(
    JUDGED.map((ledger) => [
      ledger,
      [...rows[ledger].keys()].filter((index) => !excluded[ledger]?.has(index)),
    ]),
  ) as Record<JudgedLedger, number[]>
  const left = Object.fromEntries(
    JUDGED.map((ledger) => [ledger, kept[ledger].map((index) => rows[ledger][index]!)]),
  ) as unknown as Pick<LedgerRows, JudgedLedger>
  const { verdicts, warnings, ...counted } = measure({ ...rows, ...left }, context)
  return {
    ...counted,
    verdicts: Object.fromEntries(
      JUDGED.map((ledger) => [ledger, putBack(rows[ledger].length, kept[ledger], verdicts[ledger])]),
    ) as unknown as Verdicts,
    warnings: warnings.map((warning) => ({ ...warning, row: kept[warning.ledger][warning.row]! })),
  }
}

/** The verdicts at the places that their rows had; the rows between them are the excluded ones. */
function putBack(length: number, kept: readonly number[], verdicts: readonly Verdict[]): readonly Verdict[] {
  const all: Verdict[] = new Array(length).fill(ROW_EXCLUDED)
  for (const [place, index] of kept.entries()) all[index] = verdicts[place]!
  return all
}

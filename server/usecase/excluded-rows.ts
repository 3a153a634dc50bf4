import type { ExcludedRow } from '#server/db/finding-reader.ts'
import type { KeptRevision } from '#server/db/report-reader.ts'
import type { LedgerId } from '#shared/ledger/ledgers.ts'
import type { ExcludedRows } from '#shared/metric/measure-without.ts'
import type { JudgedLedger } from '#shared/metric/measurement.ts'
import type { Issue } from '#shared/reading/issue.ts'
import { issue } from '#shared/reading/messages.ts'
import { placesOf, type RowPlace } from '#shared/reading/stored-rows.ts'

const JUDGED: readonly JudgedLedger[] = ['events', 'tenants', 'mentors', 'mentoring']

/** The excluded rows of each ledger, by index, with the bureau's reason. */
export type ExcludedIn = { readonly [L in JudgedLedger]: ReadonlyMap<number, string> }

const placeKey = ({ file, sheet, row }: RowPlace): string => JSON.stringify([file, sheet, row])

/**
 * Which rows of a revision are excluded, as indexes with the reason of each: those that stand in the very version
 * of the ledger that the decision was about. A ledger handed in again is asked about anew.
 */
export function excludedIn(
  { ledgers, versions }: Pick<KeptRevision, 'ledgers' | 'versions'>,
  excluded: readonly ExcludedRow[],
): ExcludedIn {
  const standing = excluded.filter(({ ledger, version }) => versions[ledger]?.id === version)
  return Object.fromEntries(
    JUDGED.map((ledger) => {
      const own = standing.filter((row) => row.ledger === ledger)
      if (own.length === 0) return [ledger, new Map()]
      const reasons = new Map(own.map((row) => [placeKey(row), row.reason]))
      const found = placesOf(ledgers[ledger]).flatMap((place, index) => {
        const reason = reasons.get(placeKey(place))
        return reason === undefined ? [] : [[index, reason] as const]
      })
      return [ledger, new Map(found)]
    }),
  ) as unknown as ExcludedIn
}

/** The rows alone, as counting takes them out. */
export const rowsOut = (found: ExcludedIn): ExcludedRows =>
  Object.fromEntries(JUDGED.map((ledger) => [ledger, new Set(found[ledger].keys())]))

/** The indexes of rows that a snapshot names by their places in a revision's ledgers. */
export const indexesOf = (
  ledgers: KeptRevision['ledgers'],
  rows: readonly (RowPlace & { readonly ledger: LedgerId })[],
): ExcludedRows =>
  Object.fromEntries(
    JUDGED.map((ledger) => {
      const keys = new Set(rows.filter((row) => row.ledger === ledger).map(placeKey))
      const places = keys.size === 0 ? [] : placesOf(ledgers[ledger])
      return [ledger, new Set([...places.keys()].filter((index) => keys.has(placeKey(places[index]!))))]
    }),
  )

/** A note on every excluded row, with the reason, for those who read the report. */
export const exclusionNotes = (
  space: string,
  ledgers: KeptRevision['ledgers'],
  excluded: ExcludedIn,
): Issue[] =>
  JUDGED.flatMap((ledger) => {
    if (excluded[ledger].size === 0) return []
    const places = placesOf(ledgers[ledger])
    return [...excluded[ledger]].map(([index, reason]) =>
      issue('ROW_EXCLUDED', { space, ...places[index]! }, reason),
    )
  })

import type { Store } from '#server/db/store.ts'
import type { SnapshotDecisions } from '#shared/workflow/snapshot.ts'
import { readDecided } from './decided-findings.ts'
import { settleYear } from './settle-year.ts'

/** What bureaus decided of a year that bears on its numbers: what is decided of reports no longer in force does not. */
export async function readDecisions(store: Store, year: number): Promise<SnapshotDecisions> {
  const found = await readDecided(store, year)
  const spaces = new Map((await store.spaces('all')).map((space) => [space.code, space]))
  const { decided } = await settleYear(store, year, spaces, found)
  return {
    claims: [...decided].sort(([a], [b]) => (a < b ? -1 : 1)),
    excludedRows: await standingExclusions(store, year, found.excludedRows),
    falsified: [...found.falsified].sort(),
  }
}

/** The excluded rows that stand in ledgers of the reports in force. */
async function standingExclusions(
  store: Store,
  year: number,
  excludedRows: Awaited<ReturnType<typeof readDecided>>['excludedRows'],
): Promise<SnapshotDecisions['excludedRows']> {
  const standing: SnapshotDecisions['excludedRows'][number][] = []
  for (const [space, rows] of [...excludedRows].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const number = await store.inForceNumber(year, space)
    const versions = number === null ? null : (await store.revision(year, space, number))?.versions
    for (const { ledger, version, file, sheet, row } of rows) {
      if (versions?.[ledger]?.id === version) standing.push({ space, ledger, file, sheet, row })
    }
  }
  return standing
}

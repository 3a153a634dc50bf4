import { openStore } from '#server/db/store.ts'
import { type ReportDetail, showReport } from '#server/usecase/show-report.ts'
import type { City } from './city.ts'

/**
 * What `report show` prints of a revision (the newest, if none is named), without a process for each; null where
 * nothing was handed in.
 */
export async function shownReport(
  { database }: City,
  year: number,
  space: string,
  revision?: number,
): Promise<ReportDetail | null> {
  const store = openStore(database)
  try {
    return await showReport(store, year, space, revision)
  } finally {
    store.close()
  }
}

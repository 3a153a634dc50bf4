import type { KeptRevision } from '#server/db/report-reader.ts'
import type { Store } from '#server/db/store.ts'
import type { LedgerId } from '#shared/ledger/ledgers.ts'
import type { RowPlace } from '#shared/reading/stored-rows.ts'

/** Where what was said of a row is in another revision; null where it is of no row, or the row is no longer there. */
export interface Located {
  readonly here: RowPlace | null
}

interface OfRow {
  readonly ledger: LedgerId | 'pledge' | null
  readonly file: string | null
  readonly sheet: string | null
  readonly row: number | null
}

/**
 * Finds rows that something was put to again in a revision: at the same place in the same version of the ledger, else
 * by what stands in them, since in another upload rows move.
 */
export function rowLocator(store: Store, year: number, space: string, shown: KeptRevision) {
  const ofVersion = async (of: OfRow, version: number | null): Promise<Located> => {
    const { ledger, file, sheet, row } = of
    if (ledger === null || ledger === 'pledge' || file === null || row === null) return { here: null }
    if (version === null || version === shown.versions[ledger]?.id) return { here: { file, sheet, row } }
    const values = JSON.stringify(await store.reviews.rowValues({ version, file, sheet, row }))
    for (const part of shown.ledgers[ledger]?.parts ?? []) {
      const found = part.rows.find(([, ...own]) => JSON.stringify(own) === values)
      if (found) return { here: { file: part.file, sheet: part.sheet, row: found[0] } }
    }
    return { here: null }
  }
  return {
    ofVersion,
    /** Of a row that stood in another revision of the report. */
    ofRevision: async (of: OfRow, revision: number): Promise<Located> => {
      const { ledger } = of
      if (revision === shown.number || ledger === null || ledger === 'pledge') return ofVersion(of, null)
      const other = await store.revision(year, space, revision)
      return ofVersion(of, other?.versions[ledger]?.id ?? null)
    },
  }
}

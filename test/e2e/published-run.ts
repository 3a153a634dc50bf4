import Database from 'better-sqlite3'
import type { AppraisalResult } from '#shared/appraisal/city.ts'

/** A run as the command line prints it. */
export interface PrintedRun extends AppraisalResult {
  readonly year: number
  readonly scheme: { readonly id: string; readonly version: string; readonly sha256: string }
}

interface RunRow {
  readonly id: number
  readonly scheme_id: string
  readonly scheme_version: string
  readonly scheme_sha256: string
  readonly districts: string
}

/**
 * The run that a year's newest edition was published from, read from the database: what is published is not computed
 * again. Null where nothing is.
 */
export function publishedRun(database: string, year: number): PrintedRun | null {
  const sqlite = new Database(database, { readonly: true })
  try {
    const run = sqlite
      .prepare(
        'SELECT * FROM run WHERE id = (SELECT run FROM edition WHERE year = ? ORDER BY number DESC LIMIT 1)',
      )
      .get(year) as RunRow | undefined
    if (!run) return null
    const texts = sqlite
      .prepare('SELECT result FROM run_result WHERE run = ? ORDER BY place')
      .pluck()
      .all(run.id)
    const results = (texts as string[]).map((text) => {
      const { ceilings: _, footing: __, ...result } = JSON.parse(text)
      return result
    })
    const scheme = { id: run.scheme_id, version: run.scheme_version, sha256: run.scheme_sha256 }
    return { year, scheme, results, districts: JSON.parse(run.districts) }
  } finally {
    sqlite.close()
  }
}

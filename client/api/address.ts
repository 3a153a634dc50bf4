import type { LedgerId } from '#shared/ledger/ledgers.ts'

/** Addresses that the browser fetches itself, outside of tRPC. */

/** The ranking of a year's newest run, as a file. */
export const rankingFile = (year: number, format: 'xlsx' | 'csv'): string =>
  `/exports/ranking?year=${year}&format=${format}`

/** A published edition with all that it rests on. */
export const editionFile = (year: number, number: number): string =>
  `/exports/edition?year=${year}&number=${number}`

/** The bytes that were handed in under this SHA-256. Their name comes with them: no address tells of persons. */
export const handedInFile = (sha256: string): string => `/files/${sha256}`

/** A file that was put to a finding or an objection; its name comes with its bytes. */
export const attachmentFile = (id: number): string => `/attachment/${id}/file`

/** A piece of evidence; its name comes with its bytes. */
export const evidenceFile = (id: number): string => `/evidence/${id}/file`

/** Faulty tables of a report as handed in, with what is wrong in them: of one ledger, or of all that have something. */
export function returnedTables(of: {
  readonly year: number
  readonly space: string
  readonly revision: number
  readonly ledger?: LedgerId
}): string {
  const { year, space, revision, ledger } = of
  const query = new URLSearchParams({ year: String(year), space, revision: String(revision) })
  if (ledger !== undefined) query.set('ledger', ledger)
  return `/returned?${query}`
}

/** A table to be filled in: of one ledger or all, for one space or, with whose each row is, for many. */
export const templateFile = (of: string, format: 'xlsx' | 'csv', manySpaces: boolean): string =>
  `/templates?${new URLSearchParams({ of, format, ...(manySpaces && { spaces: 'many' }) })}`

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

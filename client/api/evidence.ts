import { putFiles } from './put-files.ts'

/** What evidence is put to: the report, the pledge's place, a ledger, or a row of its. */
export interface EvidencePlace {
  readonly ledger: string | null
  readonly file?: string | null
  readonly sheet?: string | null
  readonly row?: number | null
}

/** Puts files to a report as evidence. @throws NotTaken */
export async function putEvidence(
  { year, space }: { readonly year: number; readonly space: string },
  place: EvidencePlace,
  files: readonly File[],
): Promise<void> {
  const query = new URLSearchParams({ year: String(year), space })
  for (const [key, value] of Object.entries(place)) if (value != null) query.set(key, String(value))
  await putFiles(`/evidence?${query}`, files)
}

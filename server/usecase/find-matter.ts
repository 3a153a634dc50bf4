import type { KeptFinding } from '#server/db/finding-reader.ts'
import type { KeptObjection } from '#server/db/objection-store.ts'
import type { Store } from '#server/db/store.ts'

/** What is asked about: its number, and the year and space by which it was decided whether one may ask. */
export interface AskedMatter {
  readonly year: number
  readonly space: string
  readonly id: number
}

const isOf = (
  { year, space }: AskedMatter,
  found: { readonly year: number; readonly space: string } | null,
) => found !== null && found.year === year && found.space === space

/** The finding of that number, if it is that space's in that year; else null, as if it were not there. */
export async function findFinding(store: Store, asked: AskedMatter): Promise<KeptFinding | null> {
  const found = await store.findings.get(asked.id)
  return isOf(asked, found) ? found : null
}

/** The objection of that number, if it is about that space in that year. */
export async function findObjection(store: Store, asked: AskedMatter): Promise<KeptObjection | null> {
  const found = await store.objections.get(asked.id)
  return isOf(asked, found) ? found : null
}

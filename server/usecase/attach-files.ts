import { createHash } from 'node:crypto'
import type { Matter } from '#server/db/answer-store.ts'
import type { Doing } from '#server/db/audit-store.ts'
import { Refused } from '#server/db/refused.ts'
import type { Store } from '#server/db/store.ts'
import { type GivenFile, readableFile } from './readable-file.ts'

/** Files of one finding or objection. */
const MOST_OF_ONE = 50

/**
 * Puts files to a finding or an objection. Gives how many.
 * @throws Refused where one is none that is taken: then nothing is
 */
export async function attachFiles(
  store: Store,
  matter: Matter,
  about: { readonly year: number; readonly space: string },
  given: readonly GivenFile[],
  doing: Doing,
): Promise<number> {
  const files = given.map(readableFile)
  const known = await store.answers.attachments(matter)
  if (known.length + files.length > MOST_OF_ONE) throw new Refused(`一件疑点或异议最多 ${MOST_OF_ONE} 个附件`)
  for (const { name, type, content } of files) {
    const bytes = content.length
    const sha256 = createHash('sha256').update(content).digest('hex')
    const blob = { sha256, bytes, parts: () => [content] }
    await store.answers.attach(doing, matter, about, { name, type, bytes, blob })
  }
  return files.length
}

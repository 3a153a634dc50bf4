import type { Store } from '#server/db/store.ts'
import { uploadedSources } from '#server/file/source.ts'
import type { Scope } from '#shared/workflow/can.ts'

/** A file as it was handed in. */
export interface HandedIn {
  /** Its own name, without folders. */
  readonly name: string
  readonly bytes: number
  readonly parts: Iterable<Buffer>
  readonly year: number
  /** Whose rows are in it. */
  readonly spaces: readonly string[]
}

/**
 * The bytes of a file as it was handed in, by its SHA-256; one that came inside a zip is taken out of it again.
 * Null where nothing of that hash was kept, or it is not all of spaces in the scope: bytes can't be shown in part.
 */
export async function openHandedIn(store: Store, sha256: string, scope: Scope): Promise<HandedIn | null> {
  const file = await store.uploadedFile(sha256, scope)
  if (!file) return null
  const { path, year, spaces } = file
  const about = { name: path.slice(path.lastIndexOf('/') + 1), year, spaces }
  const blob = await store.blob(file.blob)
  if (!blob || file.blob === sha256) return blob && { ...blob, ...about }
  const content = Buffer.concat([...blob.parts])
  const entry = (await uploadedSources([{ name: 'a.zip', content }])).find(
    (inner) => inner.sha256() === sha256,
  )
  if (!entry) return null
  const bytes = entry.open()
  return { bytes: bytes.size, parts: bytes.chunks(), ...about }
}

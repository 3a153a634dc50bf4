import type { Store } from '#server/db/store.ts'
import { uploadedSources } from '#server/file/source.ts'

/**
 * The bytes of a file as it was handed in, by its SHA-256; one that came inside a zip is taken out of it again.
 * Null where nothing of that hash was kept.
 */
export async function openHandedIn(
  store: Store,
  sha256: string,
): Promise<{ bytes: number; parts: Iterable<Buffer> } | null> {
  const file = await store.uploadedFile(sha256)
  if (!file) return null
  const blob = await store.blob(file.blob)
  if (!blob || file.blob === sha256) return blob
  const content = Buffer.concat([...blob.parts])
  const entry = (await uploadedSources([{ name: 'a.zip', content }])).find(
    (inner) => inner.sha256() === sha256,
  )
  if (!entry) return null
  const bytes = entry.open()
  return { bytes: bytes.size, parts: bytes.chunks() }
}

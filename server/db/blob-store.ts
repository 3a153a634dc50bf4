import type { Connection } from './open.ts'

/** Bytes to be kept, by SHA-256: read in parts, and only where they are not kept yet. */
export interface NewBlob {
  readonly sha256: string
  readonly bytes: number
  readonly parts: () => Iterable<Uint8Array>
}

/** Keeps bytes that are not kept yet. Part of the caller's transaction. Gives how many blobs were new. */
export function keepBlobs({ sqlite }: Connection, blobs: readonly NewBlob[]): number {
  const insert = sqlite.prepare('INSERT INTO blob (sha256, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING')
  const insertPart = sqlite.prepare('INSERT INTO blob_part (sha256, part, content) VALUES (?, ?, ?)')
  let kept = 0
  for (const { sha256, bytes, parts } of blobs) {
    if (insert.run(sha256, bytes).changes === 0) continue
    kept++
    let part = 0
    for (const content of parts()) insertPart.run(sha256, part++, content)
  }
  return kept
}

/** The bytes of a blob, part by part; null where there is none. */
export function readBlob(
  { sqlite }: Connection,
  sha256: string,
): { bytes: number; parts: Iterable<Buffer> } | null {
  const info = sqlite.prepare('SELECT bytes FROM blob WHERE sha256 = ?').get(sha256) as
    | { bytes: number }
    | undefined
  if (!info) return null
  const read = sqlite.prepare('SELECT content FROM blob_part WHERE sha256 = ? AND part = ?').pluck()
  function* parts(): Generator<Buffer> {
    for (let part = 0; ; part++) {
      const content = read.get(sha256, part) as Buffer | undefined
      if (!content) return
      yield content
    }
  }
  return { bytes: info.bytes, parts: parts() }
}

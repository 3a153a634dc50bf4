import { canonicalSha256 } from '#server/file/canonical.ts'
import { documentsOf, type Scheme } from '#shared/scheme/document.ts'

/** What a scheme is called, and the hash of what it says. */
export interface SchemeHead {
  readonly id: string
  readonly version: string
  readonly title: string
  /** Of its canonical JSON (RFC 8785), as 64 hexadecimal digits. */
  readonly sha256: string
}

/** The version (版本) of a sound scheme that is meant. */
export type SchemeVersion = Pick<SchemeHead, 'id' | 'version'>

export function schemeHead(scheme: Scheme): SchemeHead {
  const { id, version, title = id } = documentsOf(scheme)[0]!
  return { id, version, title, sha256: canonicalSha256(scheme) }
}

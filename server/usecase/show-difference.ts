import type { Store } from '#server/db/store.ts'
import { type SchemeDifference, schemeDifferences } from '#shared/scheme/difference.ts'
import { findScheme } from './find-scheme.ts'
import type { SchemeHead, SchemeVersion } from './scheme-head.ts'

/** What differs between two versions. */
export interface ShownDifference {
  readonly a: SchemeHead
  readonly b: SchemeHead
  readonly differences: readonly SchemeDifference[]
}

/** What `b` says otherwise than `a`; null where either is not there. */
export async function showDifference(
  store: Store,
  { a, b }: { readonly a: SchemeVersion; readonly b: SchemeVersion },
): Promise<ShownDifference | null> {
  const [before, after] = await Promise.all([findScheme(store, a), findScheme(store, b)])
  if (!before || !after) return null
  const head = ({ id, version, title, sha256 }: SchemeHead) => ({ id, version, title, sha256 })
  return {
    a: head(before),
    b: head(after),
    differences: schemeDifferences(before.document, after.document),
  }
}

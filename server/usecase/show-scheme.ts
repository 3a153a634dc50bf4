import type { Store } from '#server/db/store.ts'
import { type SchemeTree, schemeTrees } from '#shared/scheme/tree.ts'
import { type FoundScheme, findScheme } from './find-scheme.ts'
import type { SchemeVersion } from './scheme-head.ts'

/** A version of a scheme: its text, and what that says in words. */
export interface ShownScheme extends FoundScheme {
  /** One for each document. */
  readonly trees: readonly SchemeTree[]
}

export async function showScheme(store: Store, version: SchemeVersion): Promise<ShownScheme | null> {
  const found = await findScheme(store, version)
  return found && { ...found, trees: schemeTrees(found.document) }
}

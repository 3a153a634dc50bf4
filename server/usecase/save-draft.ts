import type { Store } from '#server/db/store.ts'
import type { SchemeFault } from '#shared/scheme/check.ts'
import { checkDraft, versionFaults } from './check-draft.ts'
import { type SchemeHead, schemeHead } from './scheme-head.ts'

export type SavedDraft =
  | { readonly ok: true; readonly scheme: SchemeHead }
  | { readonly ok: false; readonly faults: readonly SchemeFault[] }

/**
 * Saves a draft, over an earlier one of its id and version; also how a scheme is imported. With any fault nothing
 * is saved.
 * @throws SchemeTaken where a run came to use that version in the meantime
 */
export async function saveDraft(
  store: Store,
  { document, by, at }: { readonly document: unknown; readonly by: string; readonly at: string },
): Promise<SavedDraft> {
  const check = checkDraft(document)
  if (!check.ok) return check
  const faults = await versionFaults(store, check.scheme)
  if (faults.length > 0) return { ok: false, faults }
  const scheme = schemeHead(check.scheme)
  const { id, version, sha256 } = scheme
  await store.saveDraft({ id, version, sha256, document: check.scheme, createdAt: at, by })
  return { ok: true, scheme }
}

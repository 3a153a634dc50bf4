import type { SchemeState } from '#server/db/records.ts'
import type { KeptScheme } from '#server/db/scheme-store.ts'
import type { Store } from '#server/db/store.ts'
import { documentsOf, type Scheme } from '#shared/scheme/document.ts'
import type { SchemeHead, SchemeVersion } from './scheme-head.ts'
import { findTemplate, type SchemeTemplate } from './scheme-templates.ts'

/** A version of a scheme, wherever it stands. */
export interface FoundScheme extends SchemeHead {
  readonly document: Scheme
  /** `template`: comes with the program and has not been used; `draft`: may be saved over; `kept`: a run used it. */
  readonly state: SchemeState | 'template'
  /** When it was first saved, or used; null for a template. */
  readonly createdAt: string | null
  readonly by: string | null
}

/** A version that was saved or used, or else a template; null where there is neither. */
export async function findScheme(store: Store, { id, version }: SchemeVersion): Promise<FoundScheme | null> {
  const kept = await store.scheme(id, version)
  if (kept) return ofKept(kept)
  const template = findTemplate(id, version)
  return template && ofTemplate(template)
}

export const ofKept = (kept: KeptScheme): FoundScheme => ({
  ...kept,
  title: documentsOf(kept.document)[0]!.title ?? kept.id,
})

export const ofTemplate = (template: SchemeTemplate): FoundScheme => ({
  ...template,
  state: 'template',
  createdAt: null,
  by: null,
})

import type { Store } from '#server/db/store.ts'
import { checkScheme, type SchemeFault } from '#shared/scheme/check.ts'
import type { Scheme } from '#shared/scheme/document.ts'
import { DRAFT_LIMITS, draftExcess } from '#shared/scheme/draft-limits.ts'
import { schemeHead } from './scheme-head.ts'
import { findTemplate } from './scheme-templates.ts'

export type DraftCheck =
  | { readonly ok: true; readonly scheme: Scheme }
  | { readonly ok: false; readonly faults: readonly SchemeFault[] }

/** Whether JSON is a sound scheme of a size that a draft may have (草稿). */
export function checkDraft(json: unknown): DraftCheck {
  if ((JSON.stringify(json)?.length ?? 0) > DRAFT_LIMITS.characters) {
    return { ok: false, faults: [{ path: '$', message: `方案的文字至多 ${DRAFT_LIMITS.characters} 字` }] }
  }
  const check = checkScheme(json)
  if (!check.ok) return check
  const faults = draftExcess(check.scheme)
  return faults.length === 0 ? check : { ok: false, faults }
}

/** What keeps a sound draft from being saved as the id and version that it names. */
export async function versionFaults(store: Store, scheme: Scheme): Promise<readonly SchemeFault[]> {
  const { id, version } = schemeHead(scheme)
  const kept = await store.scheme(id, version)
  const path = Array.isArray(scheme) ? '$[0].version' : '$.version'
  if (kept?.state === 'kept') {
    return [{ path, message: `方案 ${id} 版本 ${version} 已被使用，请另起版本号` }]
  }
  if (findTemplate(id, version)) {
    return [{ path, message: `${id} 版本 ${version} 是系统自带的方案，请另起版本号` }]
  }
  return []
}

import type { Doing } from '#server/db/audit-store.ts'
import type { EvidenceSubject } from '#server/db/evidence-store.ts'
import { Refused } from '#server/db/refused.ts'
import type { Store } from '#server/db/store.ts'
import { EVIDENCE_FILES, EVIDENCE_REPORT_BYTES, TOO_LARGE } from '#server/file/bounds.ts'
import { evidenceType, NOT_EVIDENCE } from '#server/file/evidence-type.ts'
import { cleanCell } from '#shared/base/text.ts'
import { personalIn } from '#shared/workflow/personal-text.ts'

export interface EvidenceRequest {
  readonly year: number
  readonly space: string
  readonly isCity: boolean
  readonly subject: EvidenceSubject
  readonly files: readonly { readonly name: string; readonly content: Buffer }[]
}

const MOST = {
  ...{ files: EVIDENCE_FILES, bytes: EVIDENCE_REPORT_BYTES },
  told: { files: TOO_LARGE.evidenceFiles, bytes: TOO_LARGE.evidenceReport },
}

/**
 * Puts files to a report as evidence (佐证材料), all of them or none. What they are is told from their bytes.
 * @throws Refused
 */
export async function addEvidence(store: Store, request: EvidenceRequest, doing: Doing): Promise<number[]> {
  const files = request.files.map(({ name: given, content }) => {
    const name = cleanName(given)
    const type = evidenceType(content)
    if (content.length === 0) throw new Refused(`${name}：文件是空的，未接收。`)
    if (type === null) throw new Refused(`${name}：${NOT_EVIDENCE}`)
    if (personalIn(name) === 'identity') throw new Refused('文件名中有身份证号码，未接收。请改名后再上传。')
    return { name, type, content }
  })
  return store.evidence.add({ ...request, files, most: MOST }, doing)
}

const CONTROLS = /[\p{Cc}\p{Cf}]/gu
const LONGEST = 200

/** The name without folders and what can't be seen, short enough to be kept. */
function cleanName(given: string): string {
  const name = cleanCell((given.split(/[\\/]/).at(-1) ?? '').replace(CONTROLS, ''))
  return [...name].slice(-LONGEST).join('') || '未命名'
}

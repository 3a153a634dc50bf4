import type { Doing } from '#server/db/audit-store.ts'
import type { EvidenceSubject } from '#server/db/evidence-store.ts'
import type { Store } from '#server/db/store.ts'
import { EVIDENCE_FILES, EVIDENCE_REPORT_BYTES, TOO_LARGE } from '#server/file/bounds.ts'
import { type GivenFile, readableFile } from './readable-file.ts'

export interface EvidenceRequest {
  readonly year: number
  readonly space: string
  readonly isCity: boolean
  readonly subject: EvidenceSubject
  readonly files: readonly GivenFile[]
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
  const files = request.files.map(readableFile)
  return store.evidence.add({ ...request, files, most: MOST }, doing)
}

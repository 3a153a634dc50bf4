import type { KeptRun } from '#server/db/run-store.ts'
import { documentsOf } from '#shared/scheme/document.ts'

/** Which run figures come from: shown wherever they are, so that any number can be led back. */
export interface RunInfo {
  readonly id: number
  readonly year: number
  /** When it ran, as an ISO instant. */
  readonly at: string
  readonly scheme: {
    readonly id: string
    readonly version: string
    readonly title: string
    readonly sha256: string
  }
}

/** What a kept run tells of itself. */
export function runInfo({ id, year, at, scheme, schemeId, schemeVersion, schemeSha256 }: KeptRun): RunInfo {
  const title = documentsOf(scheme)[0]!.title ?? schemeId
  return { id, year, at, scheme: { id: schemeId, version: schemeVersion, title, sha256: schemeSha256 } }
}

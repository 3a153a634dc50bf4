import type { FindingCode, FindingState } from '#shared/workflow/finding.ts'
import type { FindingsSearch } from './search.ts'

/** A finding in the list. */
export interface FindingLine {
  readonly id: number
  readonly space: string
  readonly name: string
  readonly district: string
  readonly code: FindingCode
  readonly text: string
  readonly state: FindingState
  readonly at: string
  readonly decision: { readonly reason: string } | null
}

/** The findings that pass all filters of the address. */
export function filterFindings(
  findings: readonly FindingLine[],
  { district, code, standing, q }: FindingsSearch,
): FindingLine[] {
  const words = (q ?? '').trim().toLowerCase().split(/\s+/)
  return findings.filter(
    (finding) =>
      (district === undefined || finding.district === district) &&
      (code === undefined || finding.code === code) &&
      (standing === undefined || finding.state === standing) &&
      words.every((word) => `${finding.name} ${finding.space} ${finding.text}`.toLowerCase().includes(word)),
  )
}

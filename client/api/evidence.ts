import { isForPeople } from './fault.ts'

/** What evidence is put to: the report, the pledge's place, a ledger, or a row of its. */
export interface EvidencePlace {
  readonly ledger: string | null
  readonly file?: string | null
  readonly sheet?: string | null
  readonly row?: number | null
}

/**
 * Puts files to a report as evidence.
 * @returns null, or why they were not taken, for the person who reads it
 */
export async function putEvidence(
  { year, space }: { readonly year: number; readonly space: string },
  place: EvidencePlace,
  files: readonly File[],
): Promise<string | null> {
  const query = new URLSearchParams({ year: String(year), space })
  for (const [key, value] of Object.entries(place)) if (value != null) query.set(key, String(value))
  const body = new FormData()
  for (const file of files) body.append('file', file, file.name)
  try {
    const answer = await fetch(`/evidence?${query}`, { method: 'POST', body })
    if (answer.ok) return null
    const { error } = (await answer.json().catch(() => ({}))) as { error?: unknown }
    if (typeof error === 'string' && isForPeople(error)) return error
    return `服务没有接收这次上传（${answer.status}），请稍后重试。`
  } catch {
    return '连接中断，材料没有传上去。请检查网络后重试。'
  }
}

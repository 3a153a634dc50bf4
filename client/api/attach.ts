import { isForPeople } from './fault.ts'

/** Why files were not taken: shaped as the answers of procedures are, so that it is told the same way. */
class NotTaken extends Error {
  override readonly name = 'NotTaken'
  readonly data: { readonly httpStatus: number }
  constructor(message: string, httpStatus: number) {
    super(message)
    this.data = { httpStatus }
  }
}

/** Puts files to a finding or an objection. @throws NotTaken */
export async function putAttachments(
  to: { readonly finding: number } | { readonly objection: number },
  files: readonly File[],
): Promise<void> {
  const body = new FormData()
  for (const file of files) body.append('file', file, file.name)
  const query = new URLSearchParams(Object.entries(to).map(([kind, id]) => [kind, String(id)]))
  const answer = await fetch(`/attachment?${query}`, { method: 'POST', body })
  if (answer.ok) return
  const { error } = (await answer.json().catch(() => ({}))) as { error?: unknown }
  const told = typeof error === 'string' && isForPeople(error) ? error : '附件没有接收，请稍后重试'
  throw new NotTaken(told, answer.status)
}

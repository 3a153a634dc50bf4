import { putFiles } from './put-files.ts'

/** Puts files to a finding or an objection. @throws NotTaken */
export async function putAttachments(
  to: { readonly finding: number } | { readonly objection: number },
  files: readonly File[],
): Promise<void> {
  const query = new URLSearchParams(Object.entries(to).map(([kind, id]) => [kind, String(id)]))
  await putFiles(`/attachment?${query}`, files)
}

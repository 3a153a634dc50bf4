import type { Store } from '#server/db/store.ts'

/**
 * A published edition as one JSON file to hand on (发布包): the snapshot, its hash, and the audit log's head when it
 * was made. The hash is that of the snapshot in canonical JSON. Null where there is no such edition.
 */
export async function exportEdition(
  store: Store,
  year: number,
  number: number,
): Promise<{ name: string; json: string } | null> {
  const head = (await store.editions.heads(year)).find((edition) => edition.number === number)
  const snapshot = await store.editions.snapshot(year, number)
  if (!head || snapshot === null) return null
  const { at, by, confirmedBy, reason, sha256, auditHead } = head
  const frame = JSON.stringify({ year, edition: number, at, by, confirmedBy, reason, sha256, auditHead })
  // The snapshot stands in it to the letter, so that its hash can be taken of the very bytes.
  return {
    name: `${year}年度考核结果第${number}版.json`,
    json: `${frame.slice(0, -1)},"snapshot":${snapshot}}\n`,
  }
}

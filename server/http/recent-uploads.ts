import type { UploadLine } from '#shared/reading/import-result.ts'
import { type Actor, loginOf } from '#shared/workflow/actor.ts'

/** What was last said of uploads, for those whose connection broke; in memory, of the last few. */
export interface RecentUploads {
  /** Takes note of an upload, and gives what to tell of it. Without an id nobody can ask for it. */
  readonly begin: (actor: Actor, id: string | undefined) => (line: UploadLine) => void
  /** The last line of one's own upload of that id; null where none is known. */
  readonly last: (actor: Actor, id: string) => UploadLine | null
}

/** So many are kept: a result may list many issues. */
const KEPT = 50

export function recentUploads(): RecentUploads {
  const lines = new Map<string, UploadLine>()
  const keyOf = (actor: Actor, id: string): string => JSON.stringify([loginOf(actor), id])
  return {
    begin: (actor, id) => {
      if (id === undefined) return () => {}
      const key = keyOf(actor, id)
      if (lines.size >= KEPT) lines.delete(lines.keys().next().value!)
      lines.set(key, { progress: { stage: 'receiving' } })
      return (line) => {
        if (lines.has(key)) lines.set(key, line)
      }
    },
    last: (actor, id) => lines.get(keyOf(actor, id)) ?? null,
  }
}

import { and, desc, eq, isNotNull, sql } from 'drizzle-orm'
import type { Scope } from '#shared/workflow/can.ts'
import type { Connection } from './open.ts'
import { upload, uploadFile } from './schema/handed-in.ts'
import { spacesIn } from './scope.ts'

/** A file that was handed in. */
export interface UploadedFile {
  readonly year: number
  readonly path: string
  /** The bytes that it is in: its own, or its zip's. */
  readonly blob: string
  /** Whose rows are in it. */
  readonly spaces: readonly string[]
}

/**
 * A file by its hash, as it was handed in last for spaces in the scope and nobody else; null where there is none.
 * Only a scope of all takes in files of which some or all is nobody's.
 */
export const readUploadedFile = (
  { drizzle }: Connection,
  sha256: string,
  scope: Scope,
): UploadedFile | null => {
  const { path, blob, spaces } = uploadFile
  const inScope = spacesIn(scope, sql`of_file.value`)
  const found = drizzle
    .select({ year: upload.year, path, blob, spaces })
    .from(uploadFile)
    .innerJoin(upload, eq(upload.id, uploadFile.upload))
    .where(
      and(
        eq(uploadFile.sha256, sha256),
        isNotNull(blob),
        inScope &&
          sql`NOT ${uploadFile.strangers} AND json_array_length(${spaces}) > 0
              AND NOT EXISTS (SELECT 1 FROM json_each(${spaces}) of_file WHERE NOT (${inScope}))`,
      ),
    )
    .orderBy(desc(uploadFile.upload))
    .limit(1)
    .get()
  return found ? { ...found, blob: found.blob! } : null
}

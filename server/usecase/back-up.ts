import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { rename, rm, stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import type { Doing } from '#server/db/audit-store.ts'
import type { Store } from '#server/db/store.ts'

/** What a backup is told by: to be noted down apart from it. */
export interface Backup {
  readonly file: string
  readonly bytes: number
  readonly sha256: string
  /** Hash of the newest entry of the audit log that stands in it. */
  readonly auditHead: string
}

/** A file of that name is there already: backups are not written over. */
export class BackupExists extends Error {
  override readonly name = 'BackupExists'
}

/**
 * Writes a consistent copy of the database while others work on it. It stands under its name only once it is whole.
 * @throws BackupExists
 */
export async function backUp(store: Store, file: string, doing: Doing): Promise<Backup> {
  if (existsSync(file)) throw new BackupExists(`${file} 已经存在，请换一个文件名`)
  const unfinished = `${file}.part`
  try {
    await rm(unfinished, { force: true })
    const { auditHead } = await store.upkeep.backup(unfinished, doing)
    await rename(unfinished, file)
    return { file, bytes: (await stat(file)).size, sha256: await fileSha256(file), auditHead }
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

async function fileSha256(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

import { closeSync, copyFileSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import { auditLog } from './audit-store.ts'
import { openDatabase } from './open.ts'

/** A backup can't be put back, with a sentence that says why; nothing was changed. */
export class NotRestored extends Error {
  override readonly name = 'NotRestored'
}

/**
 * Puts a backup in the place of a database that nobody has open. What was there is kept beside it, under its name and
 * the time. The backup is checked first: whole, one of this product's, its audit log unbroken.
 * @returns where the database before was kept (null where there was none), and the head of the restored audit log
 * @throws NotRestored
 */
export async function restoreDatabase(
  from: string,
  to: string,
  at: string,
): Promise<{ keptAs: string | null; auditHead: string }> {
  if (!existsSync(from)) throw new NotRestored(`没有文件 ${from}`)
  const next = `${to}.restoring`
  dropDatabase(next)
  try {
    copyFileSync(from, next)
    const auditHead = await soundHead(next)
    const keptAs = existsSync(to) ? `${to}.before-${at.replaceAll(/[:.]/g, '-')}` : null
    if (keptAs) {
      closeForGood(to)
      renameSync(to, keptAs)
    }
    sync(next)
    renameSync(next, to)
    return { keptAs, auditHead }
  } finally {
    dropDatabase(next)
  }
}

/** Opens a copy of the backup (which brings it up to this version) and looks whether it is sound. */
async function soundHead(file: string): Promise<string> {
  let connection: ReturnType<typeof openDatabase>
  try {
    // A database of something else would be migrated as if it were an empty one of ours.
    const plain = new Database(file, { readonly: true })
    const ours = plain.prepare(`SELECT count(*) FROM sqlite_master WHERE name = 'revision'`).pluck().get()
    plain.close()
    if (ours !== 1) throw new NotRestored('这个文件不是本系统的备份')
    connection = openDatabase(file)
  } catch (error) {
    throw error instanceof NotRestored ? error : new NotRestored('这个文件不是本系统的备份，或已损坏')
  }
  try {
    const [{ integrity_check: told } = {}] = connection.sqlite.pragma('integrity_check') as {
      integrity_check?: string
    }[]
    if (told !== 'ok') throw new NotRestored('备份文件已损坏')
    const { brokenAt, head } = await auditLog(connection).check()
    if (brokenAt !== null) throw new NotRestored(`备份中的审计日志从第 ${brokenAt} 条起不连续`)
    return head
  } finally {
    closeJournal(connection.sqlite)
  }
}

/** All of a database in its one file. Fails while anybody else has it open. */
function closeJournal(sqlite: Database.Database): void {
  try {
    sqlite.pragma('journal_mode = DELETE')
  } finally {
    sqlite.close()
  }
}

function closeForGood(file: string): void {
  try {
    closeJournal(new Database(file, { timeout: 0 }))
  } catch {
    throw new NotRestored('数据库正在使用，请先结束服务和其他命令')
  }
}

function sync(file: string): void {
  const handle = openSync(file, 'r+')
  fsyncSync(handle)
  closeSync(handle)
}

function dropDatabase(file: string): void {
  for (const name of [file, `${file}-wal`, `${file}-shm`, `${file}-journal`]) rmSync(name, { force: true })
}

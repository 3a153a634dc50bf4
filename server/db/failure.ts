const SENTENCES: Readonly<Record<string, string>> = {
  SQLITE_FULL: '磁盘已满，本次操作没有保存任何内容。请腾出空间后重试。',
  SQLITE_BUSY: '数据库正被另一个程序占用，本次操作没有保存任何内容。请稍后重试。',
  SQLITE_READONLY: '数据库文件不可写，本次操作没有保存任何内容。请检查文件权限。',
  SQLITE_CANTOPEN: '数据库文件打不开。请检查路径和权限。',
  SQLITE_NOTADB: '这个文件不是本系统的数据库。',
  SQLITE_CORRUPT: '数据库文件已损坏。请停止使用，并用备份恢复。',
  SQLITE_IOERR: '读写磁盘出错，本次操作没有保存任何内容。请检查磁盘后重试。',
}

/**
 * What to tell a person about an error of the store; null for errors of other kinds. A transaction that fails has
 * changed nothing.
 */
export function storeFailure(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null
  // Extended codes name the kind first: SQLITE_IOERR_WRITE.
  const kind = Object.keys(SENTENCES).find((code) => String(error.code).startsWith(code))
  return kind ? SENTENCES[kind]! : null
}

/** Why a file, or a sheet of it, is not read (reports: Files; Text). */
export type FileFaultCode =
  | 'FILE_TYPE'
  | 'FILE_INVALID'
  | 'FILE_TOO_LARGE'
  | 'ENCODING_UNKNOWN'
  | 'CSV_MALFORMED'

export interface FileFault {
  readonly code: FileFaultCode
  /** 1-based; CSV_MALFORMED only: the row in which the quote opened. */
  readonly row: number | null
  /** Chinese: what is wrong and what to do. Of CSV_MALFORMED only what is wrong with the quote. */
  readonly detail: string
}

/**
 * Thrown while a file is opened or its rows are gone through: nothing of the file may be used. (A value would
 * do where a file is opened; among the batches of a running table it could be overlooked.)
 */
export class FileRefused extends Error {
  override readonly name = 'FileRefused'
  readonly fault: FileFault

  constructor(code: FileFaultCode, detail: string, row: number | null = null) {
    super(detail)
    this.fault = { code, row, detail }
  }
}

/**
 * A file that can't be opened, or holds what it must not.
 * @param what is wrong with it, to follow the word 文件
 */
export function invalidFile(what: string, todo = '重新压缩或另存后报送', cause?: unknown): FileRefused {
  const refused = new FileRefused('FILE_INVALID', `文件${what}，整个文件未读取。请${todo}。`)
  refused.cause = cause
  return refused
}

/**
 * Thrown where this machine can't give what was asked of it: a path that is not there, a file without
 * permission or one that changes while it is read. The call fails; the file itself is not at fault.
 */
export class SourceUnreadable extends Error {
  override readonly name = 'SourceUnreadable'
  readonly path: string
  readonly reason: string

  constructor(path: string, cause: unknown) {
    const reason = reasonOf(cause)
    super(`读不到 ${path}：${reason}`, { cause })
    this.path = path
    this.reason = reason
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件或文件夹',
  ENOTDIR: '没有这个文件或文件夹',
  EACCES: '没有读取权限',
  EPERM: '没有读取权限',
  EISDIR: '这是一个文件夹',
  ELOOP: '链接绕成了圈',
  ENAMETOOLONG: '路径太长',
}

function reasonOf(cause: unknown): string {
  if (typeof cause === 'string') return cause
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  return REASONS[code] ?? (code || String(cause))
}

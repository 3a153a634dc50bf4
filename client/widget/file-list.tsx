import { handedInFile } from '#client/api/address.ts'
import { formatBytes } from '#client/format/number.ts'
import { type LedgerId, ledgerOf } from '#shared/ledger/ledgers.ts'
import { can } from '#shared/workflow/can.ts'
import { useActor } from './actor.ts'
import styles from './file-list.module.css'

export interface FileListProps {
  readonly files: readonly {
    readonly path: string
    readonly bytes: number
    readonly sha256: string
    readonly ledgers: readonly LedgerId[]
  }[]
  /** What was found in them: a file with identity card numbers was not kept at all. */
  readonly issues: readonly { readonly code: string; readonly file: string | null }[]
}

/** The files as handed in, each with its checksum and the way to its very bytes. */
export function FileList({ files, issues }: FileListProps) {
  // Bytes can't be masked.
  const mayOpen = can(useActor(), 'personal.read')
  const notKept = new Set(issues.flatMap(({ code, file }) => (code === 'PERSONAL_DATA' ? [file] : [])))
  return (
    <ul className={styles.files}>
      {files.map(({ path, bytes, sha256, ledgers }) => (
        <li key={path} data-file={path} data-sha256={sha256}>
          <span className={styles.path}>{path}</span>
          <span className={styles.facts}>
            <span>
              {notKept.has(path)
                ? '未接收（含身份证号）'
                : ledgers.map((id) => ledgerOf(id).title).join('、') || '佐证材料或未读取的文件'}
            </span>
            <span>{formatBytes(bytes)}</span>
            {!notKept.has(path) && mayOpen && (
              <a href={handedInFile(sha256)} download>
                下载原文件
              </a>
            )}
          </span>
          <span className={styles.sum}>
            SHA-256 <code>{sha256}</code>
          </span>
        </li>
      ))}
    </ul>
  )
}

import { handedInFile } from '#client/api/address.ts'
import { formatBytes } from '#client/format/number.ts'
import { type LedgerId, ledgerOf } from '#shared/ledger/ledgers.ts'
import styles from './file-list.module.css'

export interface FileListProps {
  readonly files: readonly {
    readonly path: string
    readonly bytes: number
    readonly sha256: string
    readonly ledgers: readonly LedgerId[]
  }[]
}

/** The files as handed in, each with its checksum and the way to its very bytes. */
export function FileList({ files }: FileListProps) {
  return (
    <ul className={styles.files}>
      {files.map(({ path, bytes, sha256, ledgers }) => (
        <li key={path} data-file={path} data-sha256={sha256}>
          <span className={styles.path}>{path}</span>
          <span className={styles.facts}>
            <span>
              {ledgers.length > 0 ? ledgers.map((id) => ledgerOf(id).title).join('、') : '佐证材料'}
            </span>
            <span>{formatBytes(bytes)}</span>
            <a href={handedInFile(sha256, path)} download>
              下载原文件
            </a>
          </span>
          <span className={styles.sum}>
            SHA-256 <code>{sha256}</code>
          </span>
        </li>
      ))}
    </ul>
  )
}

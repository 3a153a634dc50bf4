import type { LedgerId } from '#shared/ledger/ledgers.ts'
import { CheckMark } from '../check-mark.tsx'
import type { DataColumn } from '../table/column.ts'
import { Tag } from '../tag.tsx'
import { isEmpty, ledgerCells } from './ledger-cells.ts'
import styles from './ledger-columns.module.css'
import type { LedgerLine, LedgerView } from './lines.ts'
import { verdictSentence } from './verdict.ts'

type Line = DataColumn<LedgerLine>

/**
 * The columns of a ledger's rows: the verdict, the cells as declared, and where the row stands in what file. Columns
 * that nobody filled in are left out, but for those that are to be `kept`, by their heading.
 */
export function ledgerColumns(
  ledger: LedgerId,
  columns: LedgerView['columns'],
  lines: readonly LedgerLine[],
  kept: (header: string) => boolean = () => false,
): readonly Line[] {
  const judged = lines.some(({ verdict }) => verdict !== null)
  const remarked = lines.some(({ verdict }) => verdict && verdictSentence(ledger, verdict) !== '')
  return [
    ...(judged ? [verdictColumn] : []),
    ...(remarked ? [whyColumn(ledger)] : []),
    ...ledgerCells<LedgerLine>(ledger, columns).filter(
      ({ value }, index) => kept(columns[index]!.header) || lines.some((line) => !isEmpty(value(line))),
    ),
    source,
  ]
}

const verdictColumn: Line = {
  id: 'verdict',
  title: '判定',
  width: 86,
  narrow: 76,
  pinned: true,
  value: ({ verdict }) => (verdict?.counted ? '计入' : '未计入'),
  cell: ({ verdict }) =>
    verdict?.counted ? (
      <span className={styles.counted}>
        <CheckMark /> 计入
      </span>
    ) : (
      <Tag tone="bad">未计入</Tag>
    ),
}

const whyColumn = (ledger: LedgerId): Line => ({
  id: 'why',
  title: '说明',
  width: 170,
  narrow: 120,
  value: ({ verdict }) => (verdict ? verdictSentence(ledger, verdict) || null : null),
  cell: ({ verdict }) =>
    verdict?.newFirm ? (
      <Tag tone="good">新注册企业</Tag>
    ) : (
      <span className={styles.why}>{verdict && verdictSentence(ledger, verdict)}</span>
    ),
})

// The file's name is enough beside its space; the whole path shows on pointing at it, and in downloads.
const source: Line = {
  id: 'source',
  title: '来源',
  width: 300,
  grows: true,
  value: ({ file, sheet, row }) => [file, sheet, `第 ${row} 行`].filter(Boolean).join(' · '),
  cell: ({ file, sheet, row }) => (
    <span className={styles.source} title={file}>
      {file.slice(file.lastIndexOf('/') + 1)}
      {sheet !== null && ` · ${sheet}`} · 第 {row} 行
    </span>
  ),
}

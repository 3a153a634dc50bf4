import { formatDay } from '#client/format/date.ts'
import { formatNumber, NO_VALUE } from '#client/format/number.ts'
import { CheckMark } from '#client/widget/check-mark.tsx'
import type { CellValue, DataColumn } from '#client/widget/table/column.ts'
import { Tag } from '#client/widget/tag.tsx'
import { type LedgerId, ledgerOf } from '#shared/ledger/ledgers.ts'
import type { LedgerLine, LedgerView } from './ledger-lines.ts'
import styles from './scorecard.module.css'
import { verdictSentence } from './verdict.ts'

type Line = DataColumn<LedgerLine>

const WIDTHS = {
  text: 132,
  evidence: 140,
  integer: 104,
  decimal: 104,
  money: 116,
  date: 130,
  choice: 104,
  creditCode: 188,
} as const

/** The columns of a ledger's rows: the verdict, the cells as declared, and where the row stands in what file. */
export function ledgerColumns(
  ledger: LedgerId,
  view: LedgerView,
  lines: readonly LedgerLine[],
): readonly Line[] {
  const declared = ledgerOf(ledger).columns
  const cells = view.columns.flatMap(({ key, header }, index): Line[] => {
    // A column that nobody filled in says nothing; the head of the table stays short.
    if (lines.every((line) => isEmpty(line.cells[index]))) return []
    const type = declared.find((column) => column.key === key)?.type ?? 'text'
    const number = type === 'integer' || type === 'decimal' || type === 'money'
    return [
      {
        id: key,
        title: type === 'money' ? `${header}（万元）` : header,
        width: Math.max(key === 'name' || key === 'tenant' ? 210 : WIDTHS[type], header.length * 13.5 + 36),
        align: number ? 'end' : 'start',
        value: (line) => line.cells[index] ?? null,
        sum: type === 'money',
        ...(type === 'date' ? { time: 'day' as const } : {}),
        text: (line) => written(line.cells[index] ?? null, type === 'date'),
      },
    ]
  })
  const judged = lines.some(({ verdict }) => verdict !== null)
  const remarked = lines.some(({ verdict }) => verdict && verdictSentence(ledger, verdict) !== '')
  return [...(judged ? [verdictColumn] : []), ...(remarked ? [whyColumn(ledger)] : []), ...cells, source]
}

const isEmpty = (cell: CellValue | undefined): boolean => cell === undefined || cell === null || cell === ''

function written(cell: CellValue, date: boolean): string {
  if (isEmpty(cell)) return NO_VALUE
  if (typeof cell === 'number') return formatNumber(cell, decimalsOf(cell))
  return date ? formatDay(cell) : String(cell)
}

/** As many decimals as the number was handed in with. */
const decimalsOf = (value: number): number => (String(value).split('.')[1] ?? '').length

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

import type { LedgerId } from '#shared/ledger/ledgers.ts'
import { Arrow } from '../arrowed.tsx'
import { isEmpty, ledgerCells } from '../ledger/ledger-cells.ts'
import type { LedgerView } from '../ledger/lines.ts'
import { cellText, type DataColumn } from '../table/column.ts'
import { Tag, type Tone } from '../tag.tsx'
import type { ChangedLine } from './changed-lines.ts'
import styles from './review.module.css'

const KINDS: Readonly<Record<ChangedLine['is'], { readonly title: string; readonly tone: Tone }>> = {
  changed: { title: '改', tone: 'warn' },
  added: { title: '增', tone: 'good' },
  removed: { title: '删', tone: 'bad' },
}

/**
 * The columns of rows that changed: what happened, the cells as declared (where any row has something), those altered
 * with what stood there.
 */
export const changeColumns = (
  ledger: LedgerId,
  columns: LedgerView['columns'],
  lines: readonly ChangedLine[],
): readonly DataColumn<ChangedLine>[] => [
  {
    id: 'change',
    title: '变化',
    width: 64,
    pinned: true,
    value: ({ is }) => KINDS[is].title,
    cell: ({ is }) => <Tag tone={KINDS[is].tone}>{KINDS[is].title}</Tag>,
  },
  { id: 'row', title: '行', width: 56, pinned: true, heads: true, value: ({ row }) => row },
  ...ledgerCells<ChangedLine>(ledger, columns)
    .map(withBefore)
    .filter(({ value }) => lines.some((line) => !isEmpty(value(line)))),
]

/** An altered cell reads 原值 → 现值; sums over rows added and left out would say nothing. */
function withBefore(column: DataColumn<ChangedLine>): DataColumn<ChangedLine> {
  const isAltered = ({ altered }: ChangedLine) => altered.includes(column.id)
  const now = (line: ChangedLine) => cellText(column, line)
  const before = (line: ChangedLine) => cellText(column, { ...line, cells: line.before })
  const told = (line: ChangedLine) => (isAltered(line) ? `${before(line)} → ${now(line)}` : now(line))
  return {
    ...column,
    sum: false,
    value: (line) => (isAltered(line) ? told(line) : column.value(line)),
    text: told,
    cell: (line) =>
      isAltered(line) ? (
        <span className={styles.altered}>
          <del>{before(line)}</del> <Arrow /> <ins>{now(line)}</ins>
        </span>
      ) : (
        now(line)
      ),
  }
}
